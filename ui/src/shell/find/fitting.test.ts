import { describe, expect, it } from 'vitest';
import { m } from '#messages';
import { fitting, goesFirst, several, type Deed } from './fitting';

const deed = (label: string, also = ''): Deed => ({ key: label, label, also, onselect: () => {} });

const deeds = [
  deed(m.planning_new(), m.find_also_new_shift()),
  deed(m.find_close_month(), m.find_also_close_month()),
  deed(m.find_pay(), m.find_also_pay()),
  deed(m.find_new_contract(), m.find_also_new_contract()),
  deed(m.find_new_invoice(), m.find_also_new_invoice()),
  deed(m.document_add(), m.find_also_add_document()),
  deed(m.find_calendar(), m.find_also_calendar()),
  deed(m.settings_backup_now(), m.find_also_backup()),
  deed(m.find_leave_demo(), m.find_also_leave_demo()),
  deed(m.find_language(), m.find_also_language()),
  deed(m.find_theme_dark(), m.find_also_theme()),
];
const found = (text: string) => fitting(deeds, text).map(({ label }) => label);

describe('an action is found by the words a doctor has for it', () => {
  it.each([
    ['clore un mois', 'Clore un mois'],
    ['fermer le mois', 'Clore un mois'],
    ['clôturer', 'Clore un mois'],
    ['CLOTURE', 'Clore un mois'],
    ['enregistrer un paiement', 'Enregistrer un paiement'],
    ['encaisser', 'Enregistrer un paiement'],
    ['règlement', 'Enregistrer un paiement'],
    ['virement', 'Enregistrer un paiement'],
    ['nouveau contrat', 'Nouveau contrat'],
    ['nouvelle facture', 'Nouvelle facture d’un mois clos'],
    ['facturer', 'Nouvelle facture d’un mois clos'],
    ['ajouter un document', 'Ajouter un document'],
    ['ics', 'Exporter le calendrier'],
    ['téléphone', 'Exporter le calendrier'],
    ['exporter le calendrier', 'Exporter le calendrier'],
    ['sauvegarde', 'Sauvegarder maintenant'],
    ['quitter la démonstration', 'Quitter la démonstration'],
    ['démo', 'Quitter la démonstration'],
    ['langue', 'Écrans en anglais (English)'],
    ['english', 'Écrans en anglais (English)'],
    ['thème', 'Affichage sombre'],
    ['garde', 'Nouvelle vacation'],
  ])('%s', (typed, label) => expect(found(typed)[0]).toBe(label));

  it('and by no others', () => {
    expect(found('mois de mars')).toEqual([]);
    expect(found('')).toHaveLength(deeds.length);
  });
});

describe('an action that is meant for one of several', () => {
  const whole = deed('Nouveau contrat…', 'signer');
  const each = ['Clinique du Parc', 'Hôpital d’Épinal'].map((name) =>
    deed(`Nouveau contrat : ${name}`, 'signer'),
  );
  const offered = (text: string, among = each) =>
    several(whole, among, text).map(({ label }) => label);

  it('stands alone until it is chosen, then asks for whom', () => {
    expect(offered('')).toEqual(['Nouveau contrat…']);
    expect(offered('contrat')).toEqual(['Nouveau contrat…']);
    expect(offered('signer')).toEqual(['Nouveau contrat…']);
    expect(offered('Nouveau contrat ')).toEqual(each.map(({ label }) => label));
  });

  it('is for whom it names', () => {
    expect(offered('contrat parc')).toEqual(['Nouveau contrat : Clinique du Parc']);
    expect(offered('contrat marseille')).toEqual([]);
  });

  it('does not ask where there is no choice', () => {
    expect(offered('', each.slice(1))).toEqual(['Nouveau contrat : Hôpital d’Épinal']);
    expect(offered('nouveau contrat', [])).toEqual(['Nouveau contrat…']);
  });
});

describe('a page', () => {
  const money = [deed(m.money_title())];

  it('stands before an action that only goes by the same word', () => {
    const hide = fitting([deed(m.find_sums(), m.find_also_sums())], 'argent');
    expect(hide).toHaveLength(1);
    expect(goesFirst('argent', money, hide)).toBe(true);
  });

  it('stands after an action that is called so', () => {
    expect(goesFirst('argent', money, [deed('Argent reçu')])).toBe(false);
    expect(goesFirst('', money, [])).toBe(false);
  });
});

it('« démonstration » is found however it is typed', () => {
  const see = [deed(m.find_see_demo(), m.find_also_demo())];
  for (const typed of ['demonstration', 'démonstration', 'démo', 'demo', 'exemple']) {
    expect(fitting(see, typed)).toHaveLength(1);
  }
});
