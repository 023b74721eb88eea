import { m } from '../paraglide/messages.js';

/** What a step asks, in the language of the window; the list of the core has it in French. */
export const stepTitle = ({ code, title }: { code: string; title: string }): string =>
  m.formality_step_title({ code, title });

const WHO: Record<string, () => string> = {
  'Conseil du médecin remplacé': () => m.formality_who_council_of_replaced(),
  'Le chef de service': () => m.formality_who_head(),
  'Le médecin remplacé': () => m.formality_who_the_replaced(),
  'Le remplaçant': () => m.formality_who_locum(),
  'L’employeur': () => m.formality_who_the_employer(),
  'L’hôpital': () => m.formality_who_the_hospital(),
  'Vous et le médecin remplacé': () => m.formality_who_you_replaced(),
  'Vous et l’hôpital': () => m.formality_who_you_hospital(),
  'Vous et l’établissement': () => m.formality_who_you_site(),
  'Vous et votre remplaçant': () => m.formality_who_you_locum(),
  Vous: () => m.formality_who_you(),
  'Casier judiciaire national': () => m.formality_who_record(),
  'Conseil départemental de l’Ordre': () => m.formality_who_council(),
  'Directeur de l’hôpital': () => m.formality_who_director(),
  'Direction des affaires médicales': () => m.formality_who_medical_affairs(),
  Employeur: () => m.formality_who_employer(),
  'INPI ou Urssaf': () => m.formality_who_inpi(),
  Impôts: () => m.formality_who_tax(),
  'Médecin remplacé': () => m.formality_who_replaced(),
  'Service de santé au travail': () => m.formality_who_health(),
  Établissement: () => m.formality_who_institution(),
};

/** Who does a step, or for whom it is done; names of offices such as the Urssaf stay as they are. */
export const stepActor = (who: string): string => WHO[who]?.() ?? who;
