// What can be seen: a name, a path, and what is pressed once it is there.
const id = (name) => `[data-testid="${name}"]`;
const SAVE = '.sheet-actions .primary, .overlay-actions .primary';
const employer = '/employer/aubierge';
const days = '/planning?view=month&day=2026-06-18';

/** Of any book. */
const everywhere = [
  ['today', '/today'],
  ['planning-month', days],
  ['planning-week', '/planning?view=week&day=2026-06-18'],
  ['planning-list', '/planning?view=list&day=2026-06-18'],
  ['planning-employers', '/planning?view=employer&day=2026-06-18'],
  ['employers', '/employer'],
  ['employer-new', '/employer?employer=new'],
  ['employer-new-wrong', '/employer?employer=new', press(SAVE)],
  ['guide', '/employer/guide'],
  ['guide-sought', '/employer/guide', type('.seek input', 'garde')],
  ['guide-asking', '/employer/guide?situation=hospital_half_days'],
  ['guide-ready', '/employer/guide?situation=hospital_liberal'],
  ['guide-free', '/employer/guide', press(id('guide-free'))],
  ['money-month', '/money?tab=month&month=2026-05'],
  ['money-invoices', '/money?tab=invoices'],
  ['money-owed', '/money?tab=owed'],
  ['money-payslips', '/money?tab=payslips'],
  ['formalities', '/formality'],
  ['documents', '/document'],
  ['paper-statement', '/paper?paper=shift_statement'],
  ['paper-invoice', '/paper?paper=invoice'],
  ['paper-certificate', '/paper?paper=activity_certificate'],
  ['history', '/history'],
  ['help', '/help'],
  ['settings-profile', '/settings?tab=profile'],
  ['settings-profile-open', '/settings?tab=profile', unfold('main details')],
  ['settings-backup', '/settings?tab=backup'],
  ['settings-law', '/settings?tab=law'],
  ['settings-law-number', '/settings?tab=law&number=hospital.sujetion.full'],
  ['settings-law-new', '/settings?tab=law&number=vat.normal', press(id('law-add'))],
  ['settings-display', '/settings?tab=display'],
  ['settings-display-open', '/settings?tab=display', open('main .select-trigger')],
  ['settings-about', '/settings?tab=about'],
  ['find', '/help', press(id('find-open'))],
  ['nowhere', '/nowhere/at-all'],
];

/** Of a book with something in it. */
const filled = [
  ['planning-new', '/planning?new=2026-06-18'],
  ['planning-new-more', '/planning?new=2026-06-18', press('.longer .button')],
  [
    'planning-new-contracts',
    '/planning?new=2026-06-18',
    open('.sheet [role="combobox"], .sheet .select-trigger'),
  ],
  ['planning-shift', days, press('[data-shift]')],
  [
    'planning-shift-worth',
    days,
    press('[data-shift][data-state="done"]'),
    press('.sheet .popover-trigger'),
  ],
  ['planning-keys', days, press('.keys .popover-trigger')],
  ['planning-calendar', days, press(id('planning-calendar'))],
  ['planning-repeat', days, press('[data-shift]'), press(id('shift-repeat'))],
  ['planning-copy', days, press('[data-shift]'), press(id('shift-copy'))],
  ['planning-chosen', '/planning?view=list&day=2026-06-18', press('tbody input')],
  ['employer', employer],
  ['employer-menu', employer, open('.menu-dots')],
  ['employer-contact', employer, press(id('contact-new'))],
  ['employer-sites', `${employer}?tab=site`],
  ['site', `${employer}?tab=site&site=site-aubierge`],
  ['site-new', `${employer}?tab=site&site=new`],
  ['employer-contracts', `${employer}?tab=contract`],
  ['contract', `${employer}?tab=contract&contract=c-aubierge`, unfold('.sheet details')],
  [
    'contract-end',
    '/employer/valmoriere?tab=contract&contract=c-valmoriere',
    see(id('contract-end')),
  ],
  ['contract-new', `${employer}?tab=contract&contract=new`, press(SAVE)],
  ['guide-wrong', '/employer/guide?situation=hospital_liberal', press(id('guide-open'))],
  [
    'guide-contract',
    '/employer/guide?situation=hospital_liberal&employer=valmoriere',
    press(id('guide-open')),
  ],
  ['contract-kinds', `${employer}?tab=contract&contract=new`, open('.sheet [role="combobox"]')],
  [
    'contract-calendar',
    `${employer}?tab=contract&contract=c-aubierge`,
    press('.sheet .calendar-open'),
  ],
  ['money-month-open', '/money?tab=month&month=2026-06'],
  ['money-close', '/money?tab=month&month=2026-06', press(id('month-close'))],
  ['money-closed', '/money?tab=month&month=2026-05', unfoldMonths],
  ['money-pay', '/money?tab=owed', press(id('claim-pay'))],
  ['money-all', '/money?tab=owed', press('.filter input')],
  ['payslip', '/money?tab=payslips&payslip=bulletin-mai', see(id('payslip-answer'))],
  ['payslip-sums', '/money?tab=payslips&payslip=bulletin-mai', see(id('payslip-reckoning'))],
  [
    'payslip-dismiss',
    '/money?tab=payslips&payslip=bulletin-mai',
    press(id('payslip-dismiss')),
    press(id('payslip-answer-keep')),
  ],
  [
    'payslip-new',
    '/money?tab=payslips&payslip=new&contract=c-pmi',
    press(id('payslip-line-add')),
    press(id('payslip-save')),
  ],
  ['invoice', '/money?tab=invoices', press('tbody tr:not(:has(.neutral))')],
  [
    'invoice-credit',
    '/money?tab=invoices',
    press('tbody tr:not(:has(.neutral))'),
    press(id('invoice-credit')),
  ],
  [
    'invoice-credit-lines',
    '/money?tab=invoices',
    press('tbody tr:not(:has(.neutral))'),
    press(id('invoice-credit')),
    press('.sheet [value="lines"]'),
    press(`${id('credit-line')} input`),
  ],
  ['invoice-draft', '/money?tab=invoices', press('tbody tr:has(.neutral)')],
  [
    'invoice-issue',
    '/money?tab=invoices',
    press('tbody tr:has(.neutral)'),
    press(id('invoice-issue')),
  ],
  ['formality', '/formality', press('.formality-row')],
  ['formality-aside', '/formality', press('.formality-row'), press('.sheet .tab:last-child')],
  ['document-menu', '/document', open('tbody .menu-dots')],
  ['document', '/document', open('tbody .menu-dots'), press('[role="menuitem"]:nth-of-type(2)')],
  ['document-remove', '/document', open('tbody .menu-dots'), press('.menu-danger')],
  ['paper-transmission', '/paper?paper=council_transmission&contract=c-aubierge'],
  ['paper-retrocession', '/paper?paper=retrocession_sheet'],
  ['paper-locum', '/paper?paper=locum_contract&contract=c-corvaisier'],
  ['paper-session', '/paper?paper=session_contract&contract=c-aubierge'],
  ['paper-amendment', '/paper?paper=amendment&contract=c-aubierge&effective=2026-07-01'],
  [
    'paper-clause',
    '/paper?paper=locum_contract&contract=c-corvaisier',
    open('[data-clause] .menu-dots'),
  ],
  ['find-words', '/help', press(id('find-open')), type('.palette-input', 'clin')],
  ['settings-unsaved', '/settings?tab=profile', type('main input', 'Aurore-Marie'), goHelp],
];

function unfoldMonths() {
  document
    .querySelectorAll('[data-testid="month-block"] [aria-expanded="false"]')
    .forEach((each) => each.click());
}
function goHelp() {
  location.hash = '/help';
}

/** Before a book is open: each follows from the one before it. */
const first = [
  ['doors', null],
  ['restore', null, press(id('door-restore'))],
  ['restore-wrong', null, type('[type="password"]', 'autre chose'), press('[type="submit"]')],
  ['create-words', null, press('form .quiet'), press(id('door-create'))],
  ['create-retype', null, press(id('words-noted'))],
  ['create-wrong', null, press(id('create'))],
];
const locked = [
  ['closed', null],
  ['closed-wrong', null, type('[type="password"]', 'autre chose'), press('[type="submit"]')],
];

/** Of a book where a day has more than it can show. */
const crowded = [['planning-more', days, press('.more .popover-trigger')]];

const full = [...everywhere, ...filled];
// What is not saved keeps one on its page: the last of the full book stays the last.
const screens = { empty: everywhere, full, long: [...crowded, ...full], first, locked };
