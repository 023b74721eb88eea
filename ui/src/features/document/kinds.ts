import type { DocumentKind, InsuredActivity } from '#ipc';
import type { Option } from '#kit';
import { m } from '#messages';

const KINDS: Record<DocumentKind, () => string> = {
  identity: m.document_kind_identity,
  diploma: m.document_kind_diploma,
  council_registration: m.document_kind_council_registration,
  professional_card: m.document_kind_professional_card,
  malpractice_insurance: m.document_kind_malpractice_insurance,
  locum_licence: m.document_kind_locum_licence,
  vaccination: m.document_kind_vaccination,
  criminal_record: m.document_kind_criminal_record,
  good_character: m.document_kind_good_character,
  occupational_health: m.document_kind_occupational_health,
  bank_details: m.document_kind_bank_details,
  cv: m.document_kind_cv,
  health_cover: m.document_kind_health_cover,
  vehicle: m.document_kind_vehicle,
  compliance_certificate: m.document_kind_compliance_certificate,
  business_registration: m.document_kind_business_registration,
  pension_affiliation: m.document_kind_pension_affiliation,
  contract: m.document_kind_contract,
  proof: m.document_kind_proof,
  signed_paper: m.document_kind_signed_paper,
  payslip: m.document_kind_payslip,
  other: m.document_kind_other,
};

export const documentKindLabel = (kind: DocumentKind): string => KINDS[kind]();

export const documentKindOptions = (): Option[] =>
  Object.entries(KINDS).map(([value, label]) => ({ value, label: label() }));

const INSURED: Record<InsuredActivity, () => string> = {
  practice: m.document_insured_practice,
  replacement: m.document_insured_replacement,
  clinic: m.document_insured_clinic,
  hospital: m.document_insured_hospital,
  nursing_home: m.document_insured_nursing_home,
  out_of_hours: m.document_insured_out_of_hours,
  teleconsultation: m.document_insured_teleconsultation,
  expertise: m.document_insured_expertise,
};

export const insuredActivityLabel = (activity: InsuredActivity): string => INSURED[activity]();
