import type {
  AddDocument,
  ContractRow,
  Document,
  DocumentKind,
  EditDocument,
  InsuredActivity,
} from '#ipc';
import type { Option } from '#kit';

/** What is typed in the sheet of one document. */
export interface DocumentForm {
  kind: DocumentKind | null;
  title: string;
  employer: string | null;
  contract: string | null;
  issued_on: string | null;
  valid_until: string | null;
  /** What an insurance names. */
  insured: InsuredActivity[];
}

/** "/home/x/AR préfecture.pdf" → "AR préfecture.pdf", whichever way the slashes lean. */
export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** "/home/x/attestation_RCP-2026.pdf" → "attestation RCP-2026" */
export function titleOf(path: string): string {
  const bare = fileName(path).replace(/(.)\.[^.]{1,5}$/, '$1');
  return bare.replace(/_+/g, ' ').trim();
}

export const newForm = (path: string): DocumentForm => ({
  kind: null,
  title: titleOf(path),
  employer: null,
  contract: null,
  issued_on: null,
  valid_until: null,
  insured: [],
});

export const formOf = ({ file_name, ...document }: Document): DocumentForm => ({
  kind: document.kind,
  title: document.title || titleOf(file_name),
  employer: document.employer,
  contract: document.contract,
  issued_on: document.issued_on,
  valid_until: document.valid_until,
  insured: document.insured,
});

type Kept = Omit<EditDocument, 'id'> & Omit<AddDocument, 'path'>;

/** What the core is asked to keep; null while the kind is not chosen. */
export function kept(form: DocumentForm): Kept | null {
  const { kind } = form;
  return kind && { ...form, kind, title: form.title.trim() };
}

/** For a field where nothing may be chosen: the core's null has no place in a list. */
export const NONE = 'none';
export const chosen = (value: string | null): string | null => (value === NONE ? null : value);

/** The contracts of the chosen employer; none before one is chosen. */
export const contractOptions = (
  contracts: readonly ContractRow[],
  employer: string | null,
): Option[] =>
  contracts
    .filter(({ contract }) => contract.employer === employer)
    .map(({ contract }) => ({ value: contract.id, label: contract.title }));
