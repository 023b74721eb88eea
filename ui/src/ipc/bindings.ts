// Made from the list of commands by `cargo xtask bindings`.

/**
 * Whether the doctor can say yes.
 */
export type Acceptance = "yes" | "yes_but" | "no";

/**
 * Acts of one tariff; never a patient.
 */
export type Act = { 
/**
 * Its letter or code, such as « G » or « consultation ».
 */
label: string, 
/**
 * How many.
 */
count: number, 
/**
 * Euros each.
 */
tariff: Cents, };

/**
 * A clause of the doctor's own.
 */
export type AddClause = { 
/**
 * Which paper.
 */
of: DraftOf, 
/**
 * The clause behind which it stands; the last when empty.
 */
after: string | null, 
/**
 * Its words.
 */
words: ClauseWords, };

/**
 * A file to keep.
 */
export type AddDocument = { 
/**
 * Where it lies.
 */
path: string, 
/**
 * What it is.
 */
kind: DocumentKind, 
/**
 * Name in lists.
 */
title: string, 
/**
 * Employer it concerns.
 */
employer: EmployerId | null, 
/**
 * Contract it concerns.
 */
contract: ContractId | null, 
/**
 * Day printed on it.
 */
issued_on: Day | null, 
/**
 * Last day on which it is good.
 */
valid_until: Day | null, 
/**
 * Activities that an insurance names.
 */
insured: Array<InsuredActivity>, };

/**
 * What a supplement adds.
 */
export type Addition = { "by": "percent", 
/**
 * Share.
 */
percent: BasisPoints, } | { "by": "hour", 
/**
 * Euros.
 */
amount: Cents, } | { "by": "shift", 
/**
 * Euros.
 */
amount: Cents, };

/**
 * A postal address as it is printed: street lines, postal code, town.
 */
export type Address = { 
/**
 * Street, building, complement: one or more lines.
 */
street: string, 
/**
 * Postal code.
 */
postcode: string, 
/**
 * Town.
 */
city: string, };

/**
 * How French words agree with the doctor: « soussigné », « soussignée ».
 */
export type Agreement = "feminine" | "masculine";

/**
 * What an amendment of the working time does to a salary, or does not.
 */
export type AmendedPay = { 
/**
 * Rule in the domain notes.
 */
rule: string, 
/**
 * Worth knowing where the salary follows, to be looked at where it stays.
 */
level: CheckLevel, 
/**
 * First day of the amendment.
 */
from: Day, 
/**
 * Last day on which that stands; open where nothing ends it.
 */
to: Day | null, 
/**
 * The working time of the terms; none where the contract does not say it.
 */
before: Measure | null, 
/**
 * The working time from then on.
 */
after: Measure, 
/**
 * Gross euros a month before.
 */
paid_before: Cents, 
/**
 * Gross euros a month from then on.
 */
paid: Cents, 
/**
 * What the month would be in proportion to the time, where it stays.
 */
in_proportion: Cents | null, 
/**
 * The terms that pay it, from the amendment on.
 */
proposal: PayTerms | null, };

/**
 * A signed change of a contract, from a day on.
 *
 * The end of the contract is always the one in force; a renewal says on which
 * day its last part began.
 */
export type Amendment = { 
/**
 * First day on which it applies.
 */
effective: Day, 
/**
 * Whether a new period begins with it.
 */
renewal: boolean, 
/**
 * Share of a full-time post from then on, where it changes.
 */
work_quota: BasisPoints | null, 
/**
 * Half-days a week from then on, where they change.
 */
half_days: number | null, 
/**
 * Minutes a week from then on, where they change.
 */
weekly_minutes: number | null, 
/**
 * What else it says.
 */
note: string, };

/**
 * What an amount of the law is to the contract.
 */
export type AmountRole = "price" | "least" | "most" | "duty" | "half_duty" | "on_call_least" | "on_call_most";

/**
 * What a step of a checklist was answered.
 */
export type AnswerWord = "done" | "set_aside";

/**
 * A refusal: code, the field it concerns, and the values its sentence needs.
 */
export type AppError = { 
/**
 * What kind of refusal.
 */
code: ErrorCode, 
/**
 * Path of the field in the question, when it concerns one.
 */
field: string | null, 
/**
 * Values for the sentence: a name, a number, a day.
 */
about: { [key in string]: string }, };

/**
 * A clause as it stands in the paper.
 */
export type ArrangedClause = { 
/**
 * Which clause.
 */
key: string, 
/**
 * Its number when printed; none for one that is left out.
 */
number: number | null, 
/**
 * The words that are printed.
 */
words: ClauseWords, 
/**
 * What is proposed now; none for the doctor's own clause, and for one that
 * the contract no longer brings.
 */
proposed: ClauseWords | null, 
/**
 * The article behind it, where there is one.
 */
basis: ClauseBasis | null, 
/**
 * Whether the doctor wrote it or changed it.
 */
edited: boolean, 
/**
 * Whether something else is proposed than when the doctor changed it.
 */
outdated: boolean, 
/**
 * Whether the doctor added it.
 */
own: boolean, 
/**
 * Whether it is not printed.
 */
left_out: boolean, 
/**
 * What it lacks.
 */
blanks: Array<BlankField>, };

/**
 * Why a conflict is set aside.
 */
export type AsideNote = { 
/**
 * The doctor's words.
 */
reason: string, 
/**
 * When.
 */
on: Day, };

/**
 * Fields of a contract that only some kinds ask for.
 */
export type Asked = "trial" | "notice" | "ground" | "places" | "general_interest" | "side" | "teleconsultation" | "teaching";

/**
 * A shift that another one overlaps.
 */
export type AtOnce = { 
/**
 * Its employer.
 */
employer: EmployerId, 
/**
 * Its beginning.
 */
start: WallTime, 
/**
 * Its end.
 */
end: WallTime, };

/**
 * The signed file of a contract.
 */
export type AttachContract = { 
/**
 * Which contract.
 */
id: ContractId, 
/**
 * The signed PDF.
 */
path: string, };

/**
 * What a backup holds, counted after opening it.
 */
export type BackupCounts = { 
/**
 * When it was made.
 */
made_at: Instant, 
/**
 * Employers.
 */
employers: number, 
/**
 * Contracts, also those that are over.
 */
contracts: number, 
/**
 * Shifts.
 */
shifts: number, 
/**
 * Invoices and credit notes.
 */
invoices: number, 
/**
 * Documents whose file opens, as the book counts them: two may share one.
 */
documents: number, 
/**
 * Documents whose file was damaged already when it was made.
 */
damaged: number, };

/**
 * A backup in the folder of backups. It was opened, checked and counted when
 * it was made.
 */
export type BackupLine = { 
/**
 * The file.
 */
path: string, 
/**
 * When it was made.
 */
at: Instant, 
/**
 * Its length in bytes.
 */
bytes: number, 
/**
 * What tells the backups of one book from those of another; none of a
 * file that cannot be read.
 */
book: string | null, 
/**
 * What it holds; told of the backups of a book while it is open.
 */
counts: BackupCounts | null, };

/**
 * A backup that was opened, checked and counted.
 */
export type BackupMade = { 
/**
 * The file.
 */
path: string, 
/**
 * When it was made.
 */
at: Instant, 
/**
 * Its length in bytes.
 */
bytes: number, 
/**
 * What it holds.
 */
counts: BackupCounts, };

/**
 * What can be told of a backup without its passphrase.
 */
export type BackupSeen = { 
/**
 * The name of its file.
 */
name: string, 
/**
 * Its length in bytes.
 */
bytes: number, 
/**
 * What can be typed to open it.
 */
opened_by: OpenedBy, 
/**
 * Whether there is a book here already.
 */
book_here: boolean, 
/**
 * Whether it is a backup of that book.
 */
same_book: boolean, 
/**
 * Whether nobody can tell: the keys of the book here cannot be read.
 */
unknown_book: boolean, };

/**
 * The backups beside the book; each list has the newest first.
 */
export type Backups = { 
/**
 * Where they lie; none where the program keeps none by itself.
 */
folder: string | null, 
/**
 * Those of this book.
 */
good: Array<BackupLine>, 
/**
 * Those of other books that lay here; all of them when nobody can tell
 * which book lies here.
 */
others: Array<BackupLine>, 
/**
 * Files that are cut or altered.
 */
damaged: Array<BackupLine>, 
/**
 * Whether the book is another than in the newest of its own; unknown
 * while it is closed.
 */
changed_since: boolean | null, 
/**
 * Why the last try failed; none when it did not.
 */
failed: ErrorCode | null, };

/**
 * A percentage in hundredths of a percent: 80 % is 8 000.
 *
 * On the wire and in the portable book: a decimal string, `"80"` or `"12.15"`.
 */
export type BasisPoints = string;

/**
 * What is not known, and leaves a blank to fill by hand.
 */
export type BlankField = { "at": "doctor_name" } | { "at": "doctor_specialty" } | { "at": "doctor_register" } | { "at": "doctor_rpps" } | { "at": "doctor_address" } | { "at": "other_address" } | { "at": "other_siret" } | { "at": "signatory" } | { "at": "site" } | { "at": "end" } | { "at": "signed_on" } | { "at": "pay" } | { "at": "notice" } | { "at": "fact", "which": PaperFact } | { "at": "words" };

/**
 * Whether there is a book and whether it is open.
 */
export type BookState = "absent" | "missing" | "locked" | "damaged" | "open";

/**
 * How the book stands.
 */
export type BookStatus = { 
/**
 * Absent, locked, open.
 */
state: BookState, 
/**
 * Where it lies.
 */
folder: string, 
/**
 * Today, on the doctor's wall.
 */
today: Day, 
/**
 * What the keyring said, when it was asked.
 */
keyring: KeyringState | null, 
/**
 * What can be typed to open it; told of a locked book only.
 */
opened_by: OpenedBy | null, 
/**
 * Whether what is open is the demonstration.
 */
demo: boolean, 
/**
 * Version of the program.
 */
version: string, };

/**
 * A step that contracts of a kind bring.
 */
export type BroughtStep = { 
/**
 * Code, such as `REM-2`.
 */
code: string, 
/**
 * What is to be done, in French.
 */
title: string, 
/**
 * Article.
 */
source: string, 
/**
 * How sure.
 */
confidence: Confidence, };

/**
 * What stands in a calendar.
 */
export type CalendarAsk = { 
/**
 * Of this employer; of all when empty.
 */
employer: EmployerId | null, 
/**
 * First day; the first of this month, or of the month of the last shift
 * when that is earlier.
 */
from: Day | null, 
/**
 * Last day; a year after the last shift when empty.
 */
to: Day | null, 
/**
 * How much it tells.
 */
detail: CalendarDetail, 
/**
 * Minutes before each shift at which the phone rings.
 */
alarm_minutes: number | null, };

/**
 * How much the calendar tells.
 */
export type CalendarDetail = "full" | "place_and_hours" | "busy";

/**
 * One call-out of an on-call period.
 */
export type CallOut = { 
/**
 * Leaving, on the clock of the place.
 */
start: WallTime, 
/**
 * Coming back.
 */
end: WallTime, };

/**
 * What a shift that was cancelled late is still paid (PA-16).
 */
export type CancellationFee = { 
/**
 * Hours before the start from which it is due.
 */
hours: number, 
/**
 * Share of what the shift would have been paid.
 */
percent: BasisPoints, };

/**
 * Who did not want a shift any more (PA-16).
 */
export type CancelledBy = "employer" | "doctor" | "nobody";

/**
 * An amount of euros in whole cents; negative when the doctor owes it.
 *
 * On the wire and in the portable book: a decimal string, `"90.00"`.
 */
export type Cents = string;

/**
 * What happened to a thing.
 */
export type ChangeKind = "added" | "changed" | "removed";

/**
 * What is to open the book from now on, in the place of the recovery words or
 * passphrase that it was made with.
 */
export type ChangeRecovery = { 
/**
 * The words that were proposed, or the doctor's own passphrase.
 */
passphrase: string, 
/**
 * Words that were proposed, typed again from paper; none when the
 * passphrase is the doctor's own.
 */
retyped: Array<RetypedWord>, };

/**
 * How many things of a noun a line changed.
 */
export type ChangedCount = { 
/**
 * Which noun.
 */
noun: Topic, 
/**
 * What happened to them.
 */
how: ChangeKind, 
/**
 * How many.
 */
count: number, };

/**
 * A field that is not the same before and after; empty on the side where it
 * had no value.
 */
export type ChangedField = { 
/**
 * Which field.
 */
name: FieldName, 
/**
 * Which of several.
 */
part: FieldPart | null, 
/**
 * Its value before.
 */
before: FieldValue | null, 
/**
 * Its value after.
 */
after: FieldValue | null, };

/**
 * A thing that a line changed, with its fields before and after. What came
 * or left tells all that it held.
 */
export type ChangedThing = { 
/**
 * What happened to it.
 */
how: ChangeKind, 
/**
 * Which thing: as it was called before, where it was there before.
 */
name: ThingName, 
/**
 * What is not the same before and after.
 */
fields: Array<ChangedField>, };

/**
 * What was looked for in a contract.
 */
export type CheckCode = "employer_does_not_fit" | "no_longer_signed" | "above_quota" | "below_half_days" | "period_too_short" | "period_too_long" | "contract_too_long" | "total_too_long" | "too_many_renewals" | "trial_too_long" | "below_minimum_fte" | "written_request_needed" | "above_general_interest" | "above_share_of_post" | "ground_missing" | "registered_too_shortly" | "above_teleconsultation" | "above_teaching_hours" | "above_quota_together" | "above_full_time_together" | "trial_after_another" | "trial_after_fixed_term" | "pay_below_least" | "pay_above_most" | "on_call_below_least" | "on_call_above_most" | "half_above_whole" | "supplement_twice" | "paid_nothing" | "invoiced_by_time";

/**
 * How loud something is said that does not hold.
 */
export type CheckLevel = "holds" | "info" | "warning";

/**
 * A change of the numbers of the law, to look at before it is kept.
 */
export type CheckParameter = { 
/**
 * The doctor's own value that goes.
 */
remove: ParameterAsk | null, 
/**
 * The value that comes.
 */
set: Parameter | null, };

/**
 * A path that the doctor chose, or none when the dialog was left.
 */
export type ChosenPath = { 
/**
 * The path.
 */
path: string | null, };

/**
 * Something that an employer owes: an issued invoice or a closed month; or a
 * closed month of a locum, which the doctor owes.
 */
export type Claim = { 
/**
 * The other side: who owes, or is owed.
 */
employer: EmployerId, 
/**
 * Whether the doctor owes it: a retrocession to a locum.
 */
outgoing: boolean, 
/**
 * What is to be paid.
 */
pays: PaymentFor, 
/**
 * Number of the invoice; none for a closed month.
 */
number: string | null, 
/**
 * Last day of the work.
 */
period_end: Day, 
/**
 * The day by which it is to be paid.
 */
due_on: Day, 
/**
 * What was asked, credit notes taken off.
 */
asked: Cents, 
/**
 * What those credit notes took back; zero or negative.
 */
credited: Cents, 
/**
 * What came in.
 */
paid: Cents, 
/**
 * Of which these are the sums, the oldest first.
 */
payments: Array<Payment>, 
/**
 * What is missing; negative when too much came in.
 */
balance: Cents, 
/**
 * Days past the due day on which the balance is still open; 0 before.
 */
days_late: number, };

/**
 * A clause of a paper.
 */
export type ClauseAsk = { 
/**
 * Which paper.
 */
of: DraftOf, 
/**
 * Which clause.
 */
key: string, };

/**
 * Why a clause stands in the paper.
 */
export type ClauseBasis = { 
/**
 * The article.
 */
article: string, 
/**
 * How sure.
 */
confidence: Confidence, 
/**
 * Whether the paper has to say it.
 */
mandatory: boolean, };

/**
 * The words of a clause.
 */
export type ClauseWords = { 
/**
 * Its title.
 */
title: string, 
/**
 * Its text; each line is a paragraph.
 */
text: string, };

/**
 * A time of day on a clock, to the minute: `13:00`.
 */
export type ClockTime = string;

/**
 * A month of a contract.
 */
export type CloseMonth = { 
/**
 * Which contract.
 */
contract: ContractId, 
/**
 * Which month.
 */
month: Month, 
/**
 * Whether its shifts that are past and still planned count as done: they
 * are marked so first.
 */
past_done: boolean, 
/**
 * Whether a month that still runs is closed all the same, with what was
 * done until today.
 */
before_end: boolean, };

/**
 * The twelve colours of the employers; the looks decide what they are.
 */
export type Colour = "blue" | "plum" | "green" | "rust" | "violet" | "teal" | "sand" | "rose" | "olive" | "slate" | "brown" | "navy";

/**
 * What several supplements on the same minutes come to (PA-10).
 */
export type Combine = "max" | "sum";

/**
 * A shift to come.
 */
export type ComingShift = { 
/**
 * The shift.
 */
shift: Shift, 
/**
 * Its employer.
 */
employer: EmployerId, 
/**
 * Name of its place.
 */
place: string, 
/**
 * What it is worth alone, as things stand.
 */
worth: StatementLine | null, 
/**
 * Minutes on the road to it, from the place before or from home.
 */
travel: number | null, 
/**
 * Minutes between the end of the shift before and this one, when the
 * doctor goes from one to the other.
 */
gap: number | null, 
/**
 * Whether the road takes longer than the gap.
 */
too_short: boolean, 
/**
 * What asks for the doctor at the same time, by start.
 */
overlaps: Array<AtOnce>, };

/**
 * What was signed beside the pay; every answer may be missing.
 */
export type Conditions = { 
/**
 * Share of a full-time post.
 */
work_quota: BasisPoints | null, 
/**
 * Half-days a week, ten of which are a full-time hospital post.
 */
half_days: number | null, 
/**
 * Minutes a week.
 */
weekly_minutes: number | null, 
/**
 * Last day of the trial period.
 */
trial_end: Day | null, 
/**
 * Notice that either side has to give.
 */
notice: Length | null, 
/**
 * Why the contract is limited: who is replaced, which need.
 */
ground: string, 
/**
 * Places of the nursing home.
 */
places: number | null, 
/**
 * Half-days a week of activities of general interest, within the post.
 */
general_interest_half_days: number | null, 
/**
 * Renewals and amendments, by their first day.
 */
amendments: Array<Amendment>, 
/**
 * Who replaces whom, in a replacement.
 */
side: ReplacementSide, 
/**
 * Teleconsultations as a share of the acts of a year, without those for
 * patients of whom the doctor is the médecin traitant.
 */
teleconsultation_share: BasisPoints | null, 
/**
 * Hours of teaching a university year, as hours of tutorials (TD).
 */
teaching_hours: number | null, 
/**
 * Limits of working time that were agreed in place of those of the law.
 */
limits: WorkLimits, 
/**
 * Where private work may not follow.
 */
non_compete: NonCompete | null, };

/**
 * How sure the notes are of a rule.
 */
export type Confidence = "sure" | "likely" | "to_verify";

/**
 * The VAT of a contract, looked at.
 */
export type ConfirmVat = { 
/**
 * Of which contract.
 */
contract: ContractId, 
/**
 * Why it holds: who said so, and when.
 */
reason: string, };

/**
 * A conflict by its facts.
 */
export type ConflictAsk = { 
/**
 * Which one.
 */
of: ConflictFacts, };

/**
 * The facts of a conflict. One that was set aside comes back when any of them
 * is another.
 */
export type ConflictFacts = { 
/**
 * What it is.
 */
kind: ConflictKind, 
/**
 * How loud it is said.
 */
severity: Severity, 
/**
 * Number of its rule in the domain notes; none for plain arithmetic.
 */
rule: string | null, 
/**
 * The first day that it is about.
 */
day: Day, 
/**
 * The last day; none where no end is agreed.
 */
until: Day | null, 
/**
 * The shifts that it is about.
 */
shifts: Array<ShiftId>, 
/**
 * The contracts that it is about.
 */
contracts: Array<ContractId>, 
/**
 * Its figures, by name.
 */
figures: { [key in string]: Figure }, };

/**
 * What can be wrong with a plan (domain notes §2 and §3); the table in
 * `README.md` tells where each is looked for.
 */
export type ConflictKind = "overlap" | "travel_gap" | "skipped_hour" | "daily_rest" | "rest_after_night_duty" | "continuous_over_24h" | "weekly_rest" | "daily_10h" | "week_48h" | "avg_44h_12w" | "quadrimester_48h" | "real_load" | "day_quota_exceeded" | "half_day_quota_exceeded" | "half_day_shortfall" | "contract_not_covering_date" | "replacement_outside_declared_dates" | "licence_not_covering_date" | "insurance_not_covering_date" | "insurance_activity_not_listed" | "practice_while_replaced" | "work_while_replacing" | "non_compete_counter" | "teleconsultation_quota" | "public_full_time_beside" | "liberal_beside_full_time" | "prior_notice_late" | "departure_notice_late" | "general_interest_exceeded" | "second_public_hospital" | "public_quota_exceeded" | "assistant_beside" | "competes_with_hospital" | "site_not_declared" | "practice_left_untold" | "work_in_sick_leave" | "work_in_paid_leave" | "work_in_leave" | "unpaid_leave_exceeded";

/**
 * A conflict as the screens show it.
 */
export type ConflictRow = { 
/**
 * What it is, when, and about what; it is set aside by these.
 */
of: ConflictFacts, 
/**
 * The figures of its sentence, by name.
 */
figures: { [key in string]: Figure }, 
/**
 * What would cure it.
 */
cure: Cure, 
/**
 * What the rule says, in one French sentence.
 */
says: string, 
/**
 * Article, or what else makes it one.
 */
source: string, 
/**
 * How sure the rule is.
 */
confidence: Confidence, 
/**
 * Why it is set aside; none while it is not.
 */
aside: AsideNote | null, };

/**
 * A person to talk to at an employer.
 */
export type Contact = { 
/**
 * Name.
 */
name: string, 
/**
 * Function, such as « affaires médicales ».
 */
role: string, 
/**
 * Mail address.
 */
email: string | null, 
/**
 * Telephone number.
 */
phone: string | null, };

/**
 * An agreement between the doctor and one employer.
 */
export type Contract = { 
/**
 * Identifier.
 */
id: ContractId, 
/**
 * The other side.
 */
employer: EmployerId, 
/**
 * What kind of contract.
 */
kind: ContractKind, 
/**
 * Name in lists, such as « Bloc opératoire, jeudis ».
 */
title: string, 
/**
 * Who signs for the other side.
 */
signatory: string, 
/**
 * In which function.
 */
signatory_role: string, 
/**
 * First day.
 */
start: Day, 
/**
 * Last day; open when empty.
 */
end: Day | null, 
/**
 * Day of signature.
 */
signed_on: Day | null, 
/**
 * How the money arrives.
 */
settlement: Settlement, 
/**
 * Where it is declared.
 */
tax_category: TaxCategory, 
/**
 * Who pays the pension.
 */
pension_scheme: PensionScheme, 
/**
 * VAT of its invoices.
 */
vat: VatTreatment, 
/**
 * Why that holds, in the doctor's words; empty while it was not looked at
 * where the notes only call it likely (IN-10b).
 */
vat_reason: string, 
/**
 * When it is to be paid.
 */
payment: PaymentTerm, 
/**
 * What it pays, by date.
 */
terms: Array<PayTerms>, 
/**
 * What it says of working time, trial and notice.
 */
conditions: Conditions, 
/**
 * The signed PDF.
 */
signed_document: DocumentId | null, 
/**
 * Days before the end on which Cumul warns.
 */
end_alert_days: number, 
/**
 * The doctor's notes.
 */
notes: string, };

/**
 * A contract by its identifier.
 */
export type ContractAsk = { 
/**
 * Which one.
 */
id: ContractId, };

/**
 * What is wrong or unusual in a contract that is being typed.
 */
export type ContractCheck = { 
/**
 * Every field that would refuse the contract.
 */
problems: Array<FieldProblem>, 
/**
 * What to look at again.
 */
doubts: Array<ContractDoubt>, 
/**
 * What the rules of its kind say, what holds included.
 */
checks: Array<KindCheck>, 
/**
 * What amendments of the working time do to the salary.
 */
amended: Array<AmendedPay>, 
/**
 * Days that follow from it.
 */
dates: ContractDates, };

/**
 * Days that follow from a contract.
 */
export type ContractDates = { 
/**
 * Its last day.
 */
end: Day | null, 
/**
 * Last day of the trial, as signed.
 */
trial_end: Day | null, 
/**
 * The last day on which the law lets the trial end.
 */
trial_latest: Day | null, 
/**
 * Notice.
 */
notice: NoticeDates | null, 
/**
 * The last day to ask for its renewal.
 */
renewal_by: Day | null, 
/**
 * The right to a contract of unlimited length.
 */
permanent: PermanentDates | null, 
/**
 * What it comes to with earlier contracts of its kind and employer, up to
 * its end, or to today while it has none; empty where it stands alone.
 */
together: Elapsed | null, };

/**
 * The first answers that a kind of contract fills in.
 */
export type ContractDefaults = { 
/**
 * How the money arrives.
 */
settlement: Settlement, 
/**
 * Where it is declared.
 */
tax_category: TaxCategory, 
/**
 * Who pays the pension.
 */
pension_scheme: PensionScheme, 
/**
 * VAT of its invoices.
 */
vat: VatTreatment, 
/**
 * When it is to be paid.
 */
payment: PaymentTerm, };

/**
 * What looks unusual in a contract without being refused: work of the book
 * that it would leave without pay.
 */
export type ContractDoubt = { "what": "start_after_shifts", 
/**
 * How many.
 */
shifts: number, 
/**
 * The day of the first.
 */
first: Day, } | { "what": "end_before_shifts", 
/**
 * How many.
 */
shifts: number, 
/**
 * The day of the first.
 */
first: Day, } | { "what": "terms_after_start", 
/**
 * The day on which they begin.
 */
begin: Day, 
/**
 * How many shifts lie in between.
 */
shifts: number, 
/**
 * The day of the first.
 */
first: Day | null, };

/**
 * An agreement between the doctor and one employer.
 */
export type ContractId = string;

/**
 * Kinds of contracts, with their number in the domain notes (§1).
 */
export type ContractKind = "locum" | "student_locum" | "liberal_associate" | "assisting_student" | "assisting_doctor" | "liberal_sessions" | "public_hospital_liberal" | "nonprofit_hospital_liberal" | "nursing_home_liberal" | "practice_start" | "public_service_commitment" | "aid_scheme" | "ooh_care" | "teleconsultation" | "expertise" | "internship_supervisor" | "permanent" | "fixed_term" | "coordinating_doctor" | "agency_work" | "salaried_locum" | "hospital_practitioner" | "contract_practitioner_replacement" | "contract_practitioner_recruitment" | "contract_practitioner_competition" | "contract_practitioner_mixed" | "attached_practitioner" | "hospital_assistant" | "shared_time_assistant" | "foreign_degree_practitioner" | "local_authority_sessions" | "hospital_private_practice" | "occasional_collaborator" | "junior_doctor" | "other";

/**
 * How far the answers lead.
 */
export type ContractProposal = { 
/**
 * The questions so far, by name, the one to be answered next as the last.
 */
asked: Array<string>, 
/**
 * Whether every question has its answer.
 */
finished: boolean, 
/**
 * The kind of contract, once it is settled.
 */
kind: ContractKind | null, 
/**
 * What is asked beside the questions, once they are answered.
 */
facts: Array<GuideFact>, 
/**
 * The contract so far, once every question has its answer.
 */
sketch: ContractSketch | null, 
/**
 * Fields of the contract that would refuse it.
 */
problems: Array<FieldProblem>, 
/**
 * What the rules of its kind say, what holds included.
 */
checks: Array<KindCheck>, };

/**
 * A contract in a list.
 */
export type ContractRow = { 
/**
 * The contract.
 */
contract: Contract, 
/**
 * Whether it is in force today.
 */
running: boolean, 
/**
 * Days until its end, once the warning is due.
 */
ends_in: number | null, 
/**
 * Name of the signed file.
 */
signed_file: string | null, 
/**
 * What the rules of its kind say, what holds included.
 */
checks: Array<KindCheck>, 
/**
 * What amendments of the working time do to the salary.
 */
amended: Array<AmendedPay>, 
/**
 * What it pays by date, counted from the working time.
 */
paid: Array<PayTerms>, 
/**
 * Days that follow from it.
 */
dates: ContractDates, };

/**
 * A contract that nobody has kept.
 */
export type ContractSketch = { 
/**
 * What kind.
 */
kind: ContractKind, 
/**
 * Name in lists.
 */
title: Phrase, 
/**
 * First day.
 */
start: Day | null, 
/**
 * Last day.
 */
end: Day | null, 
/**
 * Settlement, taxes, pension, VAT, term of payment.
 */
usual: ContractDefaults, 
/**
 * Working time, trial, notice, ground.
 */
conditions: Conditions, 
/**
 * The ground of the conditions in both languages, where there is one.
 */
ground: Phrase | null, 
/**
 * What it pays.
 */
term: TermSketch, 
/**
 * Kinds of employers that fit, the likeliest first; any when empty.
 */
employers: Array<EmployerKind>, 
/**
 * Where each value that was filled in comes from.
 */
prefilled: Array<Prefilled>, 
/**
 * Amounts that the law sets or bounds.
 */
amounts: Array<GuideAmount>, 
/**
 * What is usually paid, where no text says it.
 */
usual_price: GuideUsual | null, };

/**
 * Which contracts.
 */
export type ContractsAsk = { 
/**
 * Of this employer; of all when empty.
 */
employer: EmployerId | null, };

/**
 * Who pays the social contributions.
 */
export type Contributor = "doctor" | "employer" | "shared";

/**
 * A plain copy that was written.
 */
export type CopiedDocument = { 
/**
 * Where it lies.
 */
path: string, };

/**
 * Where the plain copy of a document goes.
 */
export type CopyDocument = { 
/**
 * Which one.
 */
id: DocumentId, 
/**
 * The file to write.
 */
path: string, };

/**
 * What a new book is opened with.
 */
export type CreateBook = { 
/**
 * The recovery passphrase: the words that were proposed, or the doctor's
 * own.
 */
passphrase: string, 
/**
 * Words that were proposed, typed again from paper; none when the
 * passphrase is the doctor's own.
 */
retyped: Array<RetypedWord>, 
/**
 * A passphrase for every day, beside the recovery passphrase.
 */
start: string | null, 
/**
 * Whether an earlier book, or what is left of it, may be put aside.
 */
aside: boolean, };

/**
 * A credit note on an invoice.
 */
export type CreditOn = { 
/**
 * Which one.
 */
id: InvoiceId, 
/**
 * Its number, once issued.
 */
number: string | null, };

/**
 * What would cure a conflict.
 */
export type Cure = { "what": "move_one" } | { "what": "start_later", "by": WallTime } | { "what": "end_earlier", "by": WallTime } | { "what": "take_off", "by": number } | { "what": "take_off_days", "by": number } | { "what": "take_off_half_days", "by": number } | { "what": "add_half_days", "by": number } | { "what": "free_minutes", "by": number } | { "what": "another_hour" } | { "what": "cover_day" } | { "what": "declare_day" } | { "what": "renew_licence" } | { "what": "file_licence" } | { "what": "renew_insurance" } | { "what": "insure_activity" } | { "what": "stop_practice" } | { "what": "ask_replaced" } | { "what": "ask_authority" } | { "what": "tell_director", "by": Day } | { "what": "declare_site", "by": Day } | { "what": "tell_agency", "by": Day } | { "what": "convention" } | { "what": "reduce" } | { "what": "agree_before_settling" } | { "what": "ask_prescriber" } | { "what": "move_out_of_leave" };

/**
 * One value of a number of the law.
 */
export type DatedValue = { 
/**
 * The value, from its day on.
 */
parameter: Parameter, 
/**
 * Whether the doctor entered it.
 */
edited: boolean, 
/**
 * How sure it is today: with time, one that nobody looked at again is to
 * be verified.
 */
confidence: Confidence, 
/**
 * The last day it holds, when another follows.
 */
until: Day | null, 
/**
 * Whether it holds today.
 */
in_force: boolean, 
/**
 * Whether the doctor's own value of the same day stands in its place.
 */
replaced: boolean, };

/**
 * A day of the calendar: `2026-11-21`.
 */
export type Day = string;

/**
 * A first and a last day; the same where there is no choice.
 */
export type DayRange = { 
/**
 * The earlier.
 */
first: Day, 
/**
 * The later.
 */
last: Day, };

/**
 * What was worked against what the payslips of a contract say of it.
 */
export type Difference = { 
/**
 * The month whose work it is about.
 */
work: Month, 
/**
 * What the gross should be.
 */
expected: ExpectedGross, 
/**
 * What payslips say was paid for it.
 */
paid: Cents, 
/**
 * Of that, on other payslips than the one of the month.
 */
caught_up: Cents, 
/**
 * What the payslip says was paid for other months: it is not compared.
 */
of_others: Cents, 
/**
 * Units that are missing, where payslips count them, or where they alone
 * come to the sum that is missing.
 */
units: Array<MissingUnits>, 
/**
 * Units that were worked and that no payslip counts, where payslips count
 * others: some of them may be what is missing.
 */
uncounted: Array<MissingUnits>, 
/**
 * Of the end-of-contract indemnity, what is missing.
 */
indemnity: Cents, 
/**
 * Of the leave indemnity, what is missing.
 */
leave: Cents, 
/**
 * Gross euros that are missing; below zero where too much was paid.
 */
gross: Cents, 
/**
 * Of those, what neither units nor indemnities explain.
 */
unexplained: Cents, };

/**
 * What the doctor says of a difference.
 */
export type DifferenceAnswer = { "state": "settled", 
/**
 * When.
 */
on: Day, 
/**
 * The difference that it answers.
 */
gross: Cents, } | { "state": "dismissed", 
/**
 * When that was said.
 */
on: Day, 
/**
 * Why.
 */
reason: string, 
/**
 * The difference that it answers.
 */
gross: Cents, };

/**
 * How a difference stands.
 */
export type DifferenceState = "even" | "unknown" | "rounding" | "open" | "settled" | "dismissed";

/**
 * What the doctor said of the difference of a payslip.
 */
export type DifferenceWord = "settled" | "dismissed";

/**
 * A difference that is not to be paid.
 */
export type DismissPayslip = { 
/**
 * Of which payslip.
 */
id: PayslipId, 
/**
 * Why.
 */
reason: string, };

/**
 * A file of the doctor, sealed in the book.
 */
export type Document = { 
/**
 * Identifier.
 */
id: DocumentId, 
/**
 * What it is.
 */
kind: DocumentKind, 
/**
 * Name in lists.
 */
title: string, 
/**
 * Employer it concerns.
 */
employer: EmployerId | null, 
/**
 * Contract it concerns.
 */
contract: ContractId | null, 
/**
 * Day printed on it.
 */
issued_on: Day | null, 
/**
 * Last day on which it is good.
 */
valid_until: Day | null, 
/**
 * Activities that an insurance names; empty where it was not looked at.
 */
insured: Array<InsuredActivity>, 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * Bytes of the file.
 */
size: number, 
/**
 * Name of the sealed file.
 */
seal: string, 
/**
 * When it was filed.
 */
added_at: Instant, };

/**
 * A document by its identifier.
 */
export type DocumentAsk = { 
/**
 * Which one.
 */
id: DocumentId, };

/**
 * How many documents run out.
 */
export type DocumentCount = { 
/**
 * Those that are expired, or will be within 30 days.
 */
near: number, 
/**
 * Of these, the expired ones.
 */
expired: number, };

/**
 * A file kept in the vault of the book.
 */
export type DocumentId = string;

/**
 * Kinds of documents (domain notes §5.1).
 */
export type DocumentKind = "identity" | "diploma" | "council_registration" | "professional_card" | "malpractice_insurance" | "locum_licence" | "vaccination" | "criminal_record" | "good_character" | "occupational_health" | "bank_details" | "cv" | "health_cover" | "vehicle" | "compliance_certificate" | "business_registration" | "pension_affiliation" | "contract" | "proof" | "signed_paper" | "payslip" | "other";

/**
 * A document in a list.
 */
export type DocumentRow = { 
/**
 * The document.
 */
document: Document, 
/**
 * How it stands today.
 */
expiry: Expiry, 
/**
 * Days until its last good day; negative once it is over.
 */
days_left: number | null, };

/**
 * The answer to an operation that changed the book.
 */
export type Done<T> = { 
/**
 * What was asked for.
 */
value: T, 
/**
 * What the screens have to read again.
 */
changed: Array<Topic>, 
/**
 * What the foot line says; nothing when nothing changed.
 */
said: Said | null, };

/**
 * A sum that is odd, and why.
 */
export type Doubted = { 
/**
 * The field.
 */
field: string, 
/**
 * Why.
 */
doubt: PayslipDoubt, };

/**
 * A situation and what was answered so far.
 */
export type DraftAsk = { 
/**
 * Which situation.
 */
situation: string, 
/**
 * Answers by the names of their questions; those to questions that are not
 * asked do not count.
 */
answers: { [key in string]: string }, 
/**
 * Days, working time, price.
 */
facts: GuideFacts, 
/**
 * With whom, when that is an employer of the book.
 */
employer: EmployerId | null, 
/**
 * What kind of employer, when it is a new one.
 */
employer_kind: EmployerKind | null, };

/**
 * A credit note to draft.
 */
export type DraftCredit = { 
/**
 * On which invoice.
 */
id: InvoiceId, 
/**
 * What to take back; everything when empty.
 */
take_back: Array<TakeBack>, };

/**
 * A closed month to invoice.
 */
export type DraftInvoice = { 
/**
 * Which closed month.
 */
statement: StatementId, };

/**
 * Which paper is drawn up, of which contract.
 */
export type DraftOf = { 
/**
 * Which paper.
 */
paper: HiringKind, 
/**
 * The contract.
 */
contract: ContractId, 
/**
 * The first day of the change, for an amendment.
 */
effective: Day | null, };

/**
 * A shift to do again on another day.
 */
export type DuplicateShift = { 
/**
 * Which shift.
 */
id: ShiftId, 
/**
 * The day of the copy.
 */
on: Day, };

/**
 * What an on-site duty is paid.
 */
export type DutyPay = { "by": "as_session" } | { "by": "hospital", 
/**
 * Whose scale.
 */
scale: HospitalScale, } | { "by": "periods", 
/**
 * Euros for a night, a Sunday or a public holiday.
 */
full: Cents, 
/**
 * Euros for half of one, or a Saturday afternoon.
 */
half: Cents, };

/**
 * A period of on-site duty (PA-06).
 */
export type DutyPeriod = "full" | "half" | "saturday";

/**
 * A period of duty that is counted by itself (PA-06).
 */
export type DutyTime = "night" | "day" | "saturday_afternoon";

/**
 * New words for a clause.
 */
export type EditClause = { 
/**
 * Which paper.
 */
of: DraftOf, 
/**
 * Which clause.
 */
key: string, 
/**
 * Its words.
 */
words: ClauseWords, };

/**
 * A document to keep with other words or dates.
 */
export type EditDocument = { 
/**
 * Which one.
 */
id: DocumentId, 
/**
 * What it is.
 */
kind: DocumentKind, 
/**
 * Name in lists.
 */
title: string, 
/**
 * Employer it concerns.
 */
employer: EmployerId | null, 
/**
 * Contract it concerns.
 */
contract: ContractId | null, 
/**
 * Day printed on it.
 */
issued_on: Day | null, 
/**
 * Last day on which it is good.
 */
valid_until: Day | null, 
/**
 * Activities that an insurance names.
 */
insured: Array<InsuredActivity>, };

/**
 * How long something lasted: whole months, and the days that remain.
 */
export type Elapsed = { 
/**
 * Whole months.
 */
months: number, 
/**
 * Days beside them.
 */
days: number, };

/**
 * A hospital, clinic, practice, agency or authority the doctor works for.
 */
export type Employer = { 
/**
 * Identifier.
 */
id: EmployerId, 
/**
 * What kind of employer.
 */
kind: EmployerKind, 
/**
 * Full name, as on contracts and invoices.
 */
name: string, 
/**
 * Name on the planning; the full name when empty.
 */
short_name: string, 
/**
 * SIREN of the legal person, nine digits.
 */
siren: string | null, 
/**
 * SIRET of the establishment that is invoiced, fourteen digits.
 */
siret: string | null, 
/**
 * FINESS of the legal entity.
 */
finess_legal: string | null, 
/**
 * FINESS of the establishment.
 */
finess_site: string | null, 
/**
 * Address for letters and invoices.
 */
address: Address, 
/**
 * People to talk to.
 */
contacts: Array<Contact>, 
/**
 * Colour on the planning.
 */
colour: Colour, 
/**
 * The doctor's notes.
 */
notes: string, };

/**
 * An employer by its identifier.
 */
export type EmployerAsk = { 
/**
 * Which one.
 */
id: EmployerId, };

/**
 * What looks unusual in an employer without being refused.
 */
export type EmployerDoubt = "unusual_postcode" | "siret_of_another";

/**
 * A hospital, clinic, practice or agency the doctor works for.
 */
export type EmployerId = string;

/**
 * Kinds of employers (domain notes §1).
 */
export type EmployerKind = "public_hospital" | "public_medico_social" | "state_or_local_authority" | "private_clinic" | "nonprofit_hospital" | "private_nursing_home" | "health_centre" | "colleague_practice" | "teleconsultation_company" | "temp_agency" | "cpam" | "university" | "court_or_insurer" | "other";

/**
 * What one employer owes, or is owed.
 */
export type EmployerLedger = { 
/**
 * The employer.
 */
employer: EmployerId, 
/**
 * Every claim, the oldest due day first.
 */
claims: Array<Claim>, 
/**
 * What is missing.
 */
balance: Cents, 
/**
 * What came in too much, on other claims; it is not taken off.
 */
overpaid: Cents, 
/**
 * Of the balance, what is past its due day.
 */
late: Cents, };

/**
 * An employer in a list.
 */
export type EmployerRow = { 
/**
 * The employer.
 */
employer: Employer, 
/**
 * What to look at again.
 */
doubts: Array<EmployerDoubt>, 
/**
 * Its places.
 */
sites: Array<Site>, 
/**
 * How many contracts.
 */
contracts: number, 
/**
 * How many of them are in force today.
 */
running: number, };

/**
 * The full-time pay of a year above which a contract ends without indemnity.
 */
export type EndCap = { 
/**
 * The yearly sum, a number of the law.
 */
of: string, 
/**
 * The share of it, a number of the law.
 */
percent: string, };

/**
 * Why a contract ends without indemnity.
 */
export type EndNotPaid = { "why": "above_cap", 
/**
 * Gross euros a year, full time.
 */
yearly: Cents, 
/**
 * The limit.
 */
cap: Cents, 
/**
 * The sum of which it is a share.
 */
of: Cents, 
/**
 * The share.
 */
percent: BasisPoints, } | { "why": "unknown", 
/**
 * Its name.
 */
key: string, } | { "why": "permanent", 
/**
 * Its name.
 */
title: string, };

/**
 * What the end of a contract brings, and by which rule.
 */
export type EndOfTerm = { 
/**
 * Last day of the contract.
 */
on: Day, 
/**
 * The sums, on what was worked so far; none where nothing is due.
 */
due: FixedTermEnd | null, 
/**
 * Why not.
 */
not_paid: EndNotPaid | null, 
/**
 * When it is not due although the contract does not say so.
 */
unless: Array<NoEndPay>, 
/**
 * Whether it is a mission of temporary work, whose indemnity has a name of
 * its own.
 */
mission: boolean, 
/**
 * Share of the gross.
 */
indemnity: BasisPoints, 
/**
 * Share that the leave is; zero where it is taken.
 */
leave: BasisPoints, 
/**
 * Rule in the domain notes.
 */
rule: string, 
/**
 * Article.
 */
source: string, 
/**
 * How sure.
 */
confidence: Confidence, };

/**
 * What the end of a contract that has a last day is paid.
 *
 * The shares are numbers of the law, named here.
 */
export type EndRule = { 
/**
 * Number in the domain notes, such as `PA-11`.
 */
number: string, 
/**
 * Share of the gross that is the end-of-contract indemnity.
 */
indemnity: string, 
/**
 * Share that the leave not taken is; none where it is taken (PA-12).
 */
leave: string | null, 
/**
 * Above which pay there is no indemnity.
 */
cap: EndCap | null, 
/**
 * Whether it ends a mission of temporary work, paid by the agency: only a
 * contract with the place of the mission takes the indemnity away.
 */
mission: boolean, 
/**
 * When it is not due although nothing here says so; words for the doctor.
 */
unless: Array<NoEndPay>, 
/**
 * Article.
 */
source: string, 
/**
 * How sure.
 */
confidence: Confidence, };

/**
 * Why an operation was refused. The screen holds one sentence for each.
 */
export type ErrorCode = "required" | "too_long" | "unprintable" | "siret" | "siren" | "finess" | "iban" | "bic" | "email" | "end_before_start" | "percent_above100" | "negative" | "break_too_long" | "same_day_twice" | "name_twice" | "empty_window" | "no_hourly_price" | "day_ahead" | "outside_contract" | "unknown" | "out_of_range" | "too_precise" | "malformed" | "passphrase_needed" | "passphrase_short" | "passphrase_weak" | "wrong_passphrase" | "passphrase_wait" | "words_differ" | "book_absent" | "book_exists" | "book_remains" | "book_locked" | "book_in_use" | "book_damaged" | "book_foreign" | "book_newer" | "book_not_empty" | "backup_damaged" | "backup_foreign" | "backup_newer" | "backup_other_book" | "demo_only" | "disk_full" | "file_unreadable" | "file_empty" | "file_unwritable" | "file_too_large" | "file_damaged" | "document_gone" | "no_local_network" | "not_found" | "duplicate" | "still_used" | "overlap" | "contract_not_covering" | "licence_not_covering" | "site_of_other" | "shift_settled" | "shift_invoiced" | "shift_was_invoiced" | "shift_ahead" | "conflict_blocks" | "nothing_to_close" | "fees_missing" | "rate_missing" | "terms_missing" | "on_call_amount_missing" | "month_closed" | "month_ahead" | "month_not_over" | "month_not_closed" | "statement_used" | "not_invoiced" | "not_shared" | "invoice_issued" | "invoice_not_issued" | "invoice_exists" | "invoice_date" | "invoice_numbering" | "mention_missing" | "credit_too_large" | "payment_ahead" | "not_by_payslip" | "payslip_twice" | "work_twice" | "work_ahead" | "nothing_open" | "nothing_to_undo" | "nothing_to_redo" | "undo_refused" | "undo_forbidden" | "undo_overlap" | "paper_refused" | "nothing_to_certify" | "paper_unsuited" | "nothing_to_amend" | "no_text_version" | "parameter_unknown" | "no_replacement" | "shares_fees" | "side_settled" | "work_of_locum" | "no_table" | "internal";

/**
 * What shows that a step is answered where the doctor did not mark it.
 */
export type Evidence = "signature" | { "contract": string };

/**
 * What the gross of a payslip should be, by where it comes from.
 */
export type ExpectedGross = { 
/**
 * The salary of its month.
 */
salary: Cents, 
/**
 * What was worked, duties included.
 */
work: Cents, 
/**
 * What was worked, counted.
 */
units: Array<WorkedUnits>, 
/**
 * Of the work, what goes with no unit: shares of fees, late cancellations.
 */
beside: Cents, 
/**
 * The end-of-contract indemnity.
 */
indemnity: Cents, 
/**
 * The leave that was not taken.
 */
leave: Cents, 
/**
 * All of it.
 */
gross: Cents, 
/**
 * Whether work beside a salary is counted in it, so that hours on the
 * payslip are those of the salary.
 */
salaried: boolean, 
/**
 * Work whose amount is not known: the gross is that of the rest, and what a
 * payslip says cannot be compared with it.
 */
unpriced: Array<UnpricedWork>, };

/**
 * A document or a contract that runs out.
 */
export type Expiring = { "what": "document", 
/**
 * The document.
 */
document: Document, 
/**
 * Days until its last good day; negative once it is over.
 */
days_left: number, } | { "what": "contract", 
/**
 * The contract.
 */
contract: Contract, 
/**
 * Days until its end.
 */
days_left: number, } | { "what": "milestone", 
/**
 * The contract.
 */
contract: Contract, 
/**
 * The day, and what it is about.
 */
milestone: NearMilestone, 
/**
 * Days until it; until its last day once the first is past.
 */
days_left: number, };

/**
 * How a document stands on a day.
 */
export type Expiry = "expired" | "within30" | "within60" | "good";

/**
 * The arithmetic behind an amount; the words are the screen's.
 */
export type Explained = { "by": "hours", 
/**
 * Minutes.
 */
minutes: number, 
/**
 * Euros an hour.
 */
rate: Cents, } | { "by": "half_days", 
/**
 * Half-days.
 */
count: number, 
/**
 * Euros a half-day.
 */
rate: Cents, } | { "by": "days", 
/**
 * Days.
 */
count: number, 
/**
 * Euros a day.
 */
rate: Cents, } | { "by": "shifts", 
/**
 * Shifts.
 */
count: number, 
/**
 * Euros a shift.
 */
rate: Cents, } | { "by": "fees", 
/**
 * Fees cashed.
 */
fees: Cents, 
/**
 * Share of the doctor.
 */
percent: BasisPoints, 
/**
 * Flat payments beside them, where they are shared otherwise.
 */
flat: SharedFees | null, } | { "by": "acts", 
/**
 * Acts.
 */
count: number, 
/**
 * Their tariffs.
 */
fees: Cents, 
/**
 * Share that the institution keeps.
 */
facility: BasisPoints, } | { "by": "listed", 
/**
 * Its name.
 */
name: string, 
/**
 * Each of what.
 */
per: RateUnit, 
/**
 * Shifts; minutes where it is by the hour.
 */
count: number, 
/**
 * Euros each.
 */
rate: Cents, 
/**
 * What was done.
 */
work: ListedWork, } | { "by": "salary", 
/**
 * Gross euros, full time.
 */
full_time: Cents, 
/**
 * For so many months.
 */
months: number, 
/**
 * Share of a full time.
 */
quota: BasisPoints, 
/**
 * The part of the month that is paid; none for all of it.
 */
share: Fraction | null, } | { "by": "weekly_hours", 
/**
 * Minutes a week.
 */
minutes: number, 
/**
 * Euros an hour.
 */
rate: Cents, 
/**
 * The part of the month that is paid; none for all of it.
 */
share: Fraction | null, } | { "by": "territorial", 
/**
 * Half-days a week there.
 */
half_days: number, 
/**
 * How many other sites.
 */
sites: number, 
/**
 * Euros a month.
 */
rate: Cents, 
/**
 * The number of the law that says them.
 */
key: string, 
/**
 * Since when that number holds.
 */
valid_from: Day, } | { "by": "parts" } | { "by": "no_period", 
/**
 * Whether the doctor counted none by hand.
 */
by_hand: boolean, 
/**
 * Whether it was an on-call period.
 */
on_call: boolean, 
/**
 * Whether it is on the scale of public hospitals.
 */
hospital: boolean, } | { "by": "no_call_out" } | { "by": "in_salary" } | { "by": "amount" } | { "by": "fees_missing", 
/**
 * Share of the doctor.
 */
percent: BasisPoints, } | { "by": "listed_missing" } | { "by": "on_call_amount_missing" } | { "by": "number_missing", 
/**
 * Its name.
 */
key: string, } | { "by": "not_done", 
/**
 * Who cancelled.
 */
who: CancelledBy | null, 
/**
 * Minutes before the start at which it was told; negative after it.
 */
ahead: number | null, 
/**
 * Hours before the start from which the contract pays a part.
 */
hours: number | null, 
/**
 * Why nothing is due.
 */
why: NotDue, } | { "by": "no_terms" } | { "by": "not_covered" };

/**
 * Where to write a portable book.
 */
export type ExportBook = { 
/**
 * A folder; `book.json` and `files/` are written into it.
 */
folder: string, };

/**
 * What an export wrote, and what it could not.
 */
export type ExportedBook = { 
/**
 * The file in which the book is.
 */
path: string, 
/**
 * Names of the documents whose files are damaged: they were left out, so
 * that all the rest can leave the book.
 */
damaged: Array<string>, 
/**
 * Employers.
 */
employers: number, 
/**
 * Contracts.
 */
contracts: number, 
/**
 * Shifts.
 */
shifts: number, 
/**
 * Invoices and credit notes.
 */
invoices: number, 
/**
 * Documents.
 */
documents: number, };

/**
 * Flat amounts beside the work (PA-16).
 */
export type Extras = { 
/**
 * Euros for the way, each day of work.
 */
travel: Cents | null, 
/**
 * Euros for the meal, each shift.
 */
meal: Cents | null, 
/**
 * What a late cancellation costs.
 */
cancellation: CancellationFee | null, 
/**
 * The bonus for work on other sites, each month.
 */
territorial: Territorial | null, };

/**
 * Something that the paper asks for.
 */
export type FactView = { 
/**
 * Which.
 */
fact: PaperFact, 
/**
 * What was told; empty while it was not.
 */
told: string, };

/**
 * Which fees a share is taken of (PA-04).
 */
export type FeesBasis = "cashed" | "billed";

/**
 * A field of a thing. The screens hold one word for each.
 */
export type FieldName = "kind" | "name" | "title" | "employer" | "contract" | "address" | "email" | "phone" | "siret" | "notes" | "start" | "end" | "due_on" | "line" | "fees" | "half_days" | "agreement" | "standing" | "first_name" | "last_name" | "birth_name" | "birth_date" | "birth_place" | "specialty" | "rpps" | "council" | "council_registration" | "registered_on" | "locum_licence" | "vat_number" | "home" | "iban" | "bic" | "invoice_prefix" | "invoice_first_number" | "short_name" | "siren" | "finess_legal" | "finess_site" | "contact" | "colour" | "zone" | "holiday_zone" | "good_friday" | "minutes" | "kilometres" | "signatory" | "signatory_role" | "signed_on" | "settlement" | "tax_category" | "pension_scheme" | "vat" | "vat_reason" | "payment_term" | "pay" | "work_quota" | "weekly_minutes" | "trial_end" | "notice" | "ground" | "places" | "general_interest" | "amendment" | "side" | "teleconsultation_share" | "teaching_hours" | "forfait_days" | "daily_limit" | "weekly_limit" | "average_limit" | "least_rest" | "non_compete_months" | "non_compete_kilometres" | "signed_document" | "end_alert_days" | "dated_on" | "valid_until" | "insured" | "file_name" | "site" | "state" | "cancelled_at" | "cancelled_by" | "break_minutes" | "flat_fees" | "acts" | "listed_rate" | "duty_halves" | "additional_time" | "call_out" | "hours" | "allowed" | "closed_on" | "reopened_on" | "worked" | "salary" | "due" | "kept" | "to_pay_out" | "kept_by_doctor" | "number" | "issued_on" | "corrects" | "period_start" | "period_end" | "net" | "vat_rate" | "late_flat" | "late_points" | "pays" | "paid_on" | "paid_out_on" | "amount" | "paid_by" | "work" | "gross" | "net_paid" | "net_taxable" | "tax_withheld" | "end_indemnity" | "leave_indemnity" | "said" | "said_on" | "said_of" | "answer" | "done_on" | "sent_by" | "proof" | "reason" | "clause" | "clause_left_out" | "paper_fact" | "value" | "source" | "confidence";

/**
 * Which of several, where a field stands more than once.
 */
export type FieldPart = { "from": Day } | { "named": string } | { "work": { 
/**
 * Its start.
 */
start: WallTime, 
/**
 * Its end.
 */
end: WallTime, } } | { "place": number };

/**
 * A field that breaks its rule.
 */
export type FieldProblem = { 
/**
 * Path of the field.
 */
field: string, 
/**
 * What it breaks.
 */
code: ErrorCode, };

/**
 * The value of a field, as its kind is written and read.
 */
export type FieldValue = { "is": "text", "value": string } | { "is": "money", "value": Cents } | { "is": "percent", "value": BasisPoints } | { "is": "points", "value": BasisPoints } | { "is": "day", "value": Day } | { "is": "moment", "value": WallTime } | { "is": "minutes", "value": number } | { "is": "count", "value": number } | { "is": "kilometres", "value": number } | { "is": "days", "value": number } | { "is": "yes_no", "value": boolean } | { "is": "zone", "value": Zone } | { "is": "holiday_zone", "value": HolidayZone } | { "is": "agreement", "value": Agreement } | { "is": "standing", "value": Standing } | { "is": "employer_kind", "value": EmployerKind } | { "is": "colour", "value": Colour } | { "is": "contract_kind", "value": ContractKind } | { "is": "settlement", "value": Settlement } | { "is": "tax_category", "value": TaxCategory } | { "is": "pension_scheme", "value": PensionScheme } | { "is": "vat", "value": VatTreatment } | { "is": "payment_term", "value": PaymentTerm } | { "is": "pay", "value": PayTerms } | { "is": "acts", "value": Act } | { "is": "call_out", "value": CallOut } | { "is": "length", "value": Length } | { "is": "amendment", "value": Amendment } | { "is": "side", "value": ReplacementSide } | { "is": "document_kind", "value": DocumentKind } | { "is": "insured_activity", "value": InsuredActivity } | { "is": "shift_kind", "value": ShiftKind } | { "is": "shift_state", "value": ShiftState } | { "is": "cancelled_by", "value": CancelledBy } | { "is": "leave_kind", "value": LeaveKind } | { "is": "leave_hours", "value": LeaveHours } | { "is": "line", "value": WorthLine } | { "is": "paid_by", "value": PaymentMeans } | { "is": "month", "value": Month } | { "is": "payslip_kind", "value": PayslipKind } | { "is": "paid_line", "value": PaidLine } | { "is": "said", "value": DifferenceWord } | { "is": "answer", "value": AnswerWord } | { "is": "sent_by", "value": Means } | { "is": "confidence", "value": Confidence } | { "is": "paper_fact", "value": PaperFactTold } | { "is": "law", "value": LawValue };

/**
 * One figure of the sentence that tells a conflict.
 */
export type Figure = { "unit": "minutes", "value": number } | { "unit": "days", "value": number } | { "unit": "half_days", "value": number } | { "unit": "months", "value": number } | { "unit": "kilometres", "value": number } | { "unit": "at", "value": WallTime } | { "unit": "on", "value": Day } | { "unit": "share", "value": BasisPoints } | { "unit": "activity", "value": InsuredActivity };

/**
 * What is seen of a file before it is kept.
 */
export type FileLook = { 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * Whether its first bytes are not those of the kind that its name says.
 */
not_what_it_says: boolean, 
/**
 * Name of the document that already holds the same bytes.
 */
twin: string | null, };

/**
 * What a month pays whatever was worked.
 */
export type FixedLine = { 
/**
 * First day.
 */
from: Day, 
/**
 * Last day.
 */
to: Day, 
/**
 * Where the amount comes from.
 */
explained: Explained, 
/**
 * First day of the terms that pay it.
 */
terms_from: Day | null, 
/**
 * First day of the amendment that it goes by: it changed the working time
 * from which the salary is counted, or brought these terms.
 */
amended_on: Day | null, 
/**
 * Euros.
 */
amount: Cents, };

/**
 * Sums due at the end of a CDD or of a mission (PA-11).
 */
export type FixedTermEnd = { 
/**
 * All that was paid gross.
 */
gross: Cents, 
/**
 * End-of-contract indemnity (L1243-8 CT), end-of-mission indemnity
 * (L1251-32 CT).
 */
indemnity: Cents, 
/**
 * Compensation of the leave that was not taken (L1242-16 CT, L1251-19 CT).
 */
leave: Cents, 
/**
 * All of it.
 */
total: Cents, };

/**
 * Which formalities.
 */
export type FormalitiesAsk = { 
/**
 * Of this contract; of all when empty.
 */
contract: ContractId | null, };

/**
 * What the doctor did about a step.
 */
export type FormalityAnswer = { "state": "done", 
/**
 * On this day.
 */
on: Day, 
/**
 * By these means.
 */
means: Means, 
/**
 * With this proof.
 */
proof: DocumentId | null, } | { "state": "set_aside", 
/**
 * Because.
 */
reason: string, };

/**
 * A step by its contract and code.
 */
export type FormalityAsk = { 
/**
 * Which contract.
 */
contract: ContractId, 
/**
 * Which step.
 */
code: string, };

/**
 * How many steps wait for the doctor now.
 */
export type FormalityCount = { 
/**
 * Those that are pressing.
 */
pressing: number, 
/**
 * Of these, the late ones.
 */
late: number, };

/**
 * The answer to one step of one contract.
 */
export type FormalityMark = { 
/**
 * The contract that brings the step.
 */
contract: ContractId, 
/**
 * Code of the step.
 */
code: string, 
/**
 * What was done.
 */
answer: FormalityAnswer, };

/**
 * A step of the checklist of a contract.
 */
export type FormalityRow = { 
/**
 * The contract that brings it.
 */
contract: ContractId, 
/**
 * Name of that contract.
 */
contract_title: string, 
/**
 * The employer.
 */
employer: EmployerId, 
/**
 * Code, such as `REM-2`.
 */
code: string, 
/**
 * What is to be done.
 */
title: string, 
/**
 * Who does it.
 */
by: string, 
/**
 * Who asks for it.
 */
to: string, 
/**
 * Article.
 */
source: string, 
/**
 * How sure.
 */
confidence: Confidence, 
/**
 * Paper of Cumul that does it.
 */
paper: string | null, 
/**
 * Legal date.
 */
due_on: Day | null, 
/**
 * Working day to aim at.
 */
target_on: Day | null, 
/**
 * What was done.
 */
answer: FormalityAnswer | null, 
/**
 * What shows it, when the doctor did not tick it on this contract.
 */
evidence: Evidence | null, 
/**
 * Days late, counted from the legal date; 0 when on time.
 */
days_late: number, 
/**
 * Days left until the legal date, for what is still to be done.
 */
days_left: number | null, 
/**
 * Whether another than the doctor has to do it.
 */
theirs: boolean, 
/**
 * Whether it waits for the doctor now: late, or due within two weeks.
 * What is counted anywhere is this.
 */
pressing: boolean, };

/**
 * A part of a month.
 */
export type Fraction = { 
/**
 * Days that are paid.
 */
counted: number, 
/**
 * Of so many.
 */
of: number, };

/**
 * An amount of the law on the first day of the contract.
 */
export type GuideAmount = { 
/**
 * What it is to the contract.
 */
role: AmountRole, 
/**
 * Name of the number of the law.
 */
key: string, 
/**
 * Euros.
 */
amount: Cents, 
/**
 * The day from which it applies.
 */
since: Day, 
/**
 * Text that sets it.
 */
source: string, 
/**
 * How sure.
 */
confidence: Confidence, };

/**
 * An answer to choose.
 */
export type GuideAnswer = { 
/**
 * Name.
 */
code: string, 
/**
 * The answer, as a doctor gives it.
 */
says: Phrase, };

/**
 * What is asked beside the questions, because it has no list of answers.
 */
export type GuideFact = "start" | "end" | "half_days" | "quota" | "weekly_hours" | "places" | "amount" | "share";

/**
 * The answers to those; each may be missing.
 */
export type GuideFacts = { 
/**
 * First day.
 */
start: Day | null, 
/**
 * Last day.
 */
end: Day | null, 
/**
 * Half-days a week.
 */
half_days: number | null, 
/**
 * Share of a full-time post.
 */
quota: BasisPoints | null, 
/**
 * Minutes a week.
 */
weekly_minutes: number | null, 
/**
 * Places of the nursing home.
 */
places: number | null, 
/**
 * Euros of one unit.
 */
amount: Cents | null, 
/**
 * The share.
 */
share: BasisPoints | null, };

/**
 * Where a situation stands in the list.
 */
export type GuideGroup = "public_hospital" | "private_institution" | "practice" | "nursing_home" | "out_of_hours" | "teleconsultation" | "agency" | "teaching" | "public_bodies" | "aid" | "other";

/**
 * A question in plain words.
 */
export type GuideQuestion = { 
/**
 * Name.
 */
code: string, 
/**
 * The question.
 */
asks: Phrase, 
/**
 * Why it is asked.
 */
why: Phrase, 
/**
 * The text on which the answers differ.
 */
source: string, 
/**
 * One of these.
 */
answers: Array<GuideAnswer>, };

/**
 * A situation in the doctor's words.
 */
export type GuideSituation = { 
/**
 * Name.
 */
code: string, 
/**
 * Where it stands in the list.
 */
group: GuideGroup, 
/**
 * The situation, as a doctor tells it.
 */
says: Phrase, 
/**
 * One line of explanation.
 */
about: Phrase, 
/**
 * Other words under which a doctor looks for it.
 */
words: string, 
/**
 * A title for the contract.
 */
title: Phrase, };

/**
 * What is usual, with who says so.
 */
export type GuideUsual = { 
/**
 * In a few words.
 */
says: Phrase, 
/**
 * Who says so.
 */
source: string, 
/**
 * How sure.
 */
confidence: Confidence, };

/**
 * What a doctor chooses from.
 */
export type GuideView = { 
/**
 * Situations, in the order of their list.
 */
situations: Array<GuideSituation>, 
/**
 * By the name of a situation, the employers that it can be about; none
 * where it fits any.
 */
employers: { [key in string]: Array<EmployerKind> }, 
/**
 * Questions; which of them are asked follows from the answers.
 */
questions: Array<GuideQuestion>, };

/**
 * Which contract is drawn up (domain notes §6).
 */
export type HiringKind = "locum_contract" | "session_contract" | "amendment";

/**
 * Which part of the history.
 */
export type HistoryAsk = { 
/**
 * How many lines.
 */
limit: number, 
/**
 * Older than this line; the newest when empty.
 */
before: number | null, 
/**
 * Only what was done to this noun; to all when empty.
 */
noun: Topic | null, 
/**
 * Only lines that name something that carries each of these words,
 * whatever their case and accents.
 */
text: string | null, };

/**
 * What a line of the history changed.
 */
export type HistoryChange = { 
/**
 * False for a line of an earlier version of the book, whose change can
 * no longer be read.
 */
readable: boolean, 
/**
 * What changed, thing by thing.
 */
things: Array<ChangedThing>, 
/**
 * How much changed, where it is too much to be listed, as by an import.
 */
counts: Array<ChangedCount>, };

/**
 * Which line of the history.
 */
export type HistoryChangeAsk = { 
/**
 * Number of the line.
 */
id: number, };

/**
 * A line of the history.
 */
export type HistoryLine = { 
/**
 * Number of the line.
 */
id: number, 
/**
 * When.
 */
at: Instant, 
/**
 * Through which shell: `window` or `cli`.
 */
origin: string, 
/**
 * What.
 */
kind: LineKind, 
/**
 * The operation and what it named; none for one of another version.
 */
said: Said | null, 
/**
 * Whether it was taken back since.
 */
undone: boolean, };

/**
 * What undo and redo would do next.
 */
export type HistoryNext = { 
/**
 * The newest operation that can be taken back.
 */
undo: Said | null, 
/**
 * Its line in the history.
 */
undo_line: number | null, 
/**
 * Whether it is the newest in force, which an undo without a line takes.
 */
undo_newest: boolean, 
/**
 * The operation that redo does again.
 */
redo: Said | null, };

/**
 * What is taken back.
 */
export type HistoryUndoAsk = { 
/**
 * The operation of this line, where everything newer stays for good; the
 * newest when empty.
 */
line: number | null, };

/**
 * Something found.
 */
export type Hit = { "what": "employer", 
/**
 * Which one.
 */
employer: EmployerId, 
/**
 * Full name.
 */
name: string, } | { "what": "contract", 
/**
 * Which one.
 */
contract: ContractId, 
/**
 * Its employer.
 */
employer: EmployerId, 
/**
 * Its name.
 */
title: string, } | { "what": "shift", 
/**
 * Which one.
 */
shift: ShiftId, 
/**
 * Its employer.
 */
employer: EmployerId, 
/**
 * Its start.
 */
start: WallTime, 
/**
 * Its end.
 */
end: WallTime, 
/**
 * Name of its place.
 */
place: string, } | { "what": "invoice", 
/**
 * Which one.
 */
invoice: InvoiceId, 
/**
 * Who pays.
 */
employer: EmployerId, 
/**
 * Its number; none for a draft.
 */
number: string | null, 
/**
 * Invoice or credit note.
 */
kind: InvoiceKind, 
/**
 * Last day of the work.
 */
period_end: Day, 
/**
 * What it asks; none for a draft.
 */
gross: Cents | null, } | { "what": "document", 
/**
 * Which one.
 */
document: DocumentId, 
/**
 * Its name.
 */
title: string, 
/**
 * Last day on which it is good.
 */
valid_until: Day | null, } | { "what": "leave", 
/**
 * Which one.
 */
leave: LeaveId, 
/**
 * Why.
 */
kind: LeaveKind, 
/**
 * First day.
 */
from: Day, 
/**
 * Last day.
 */
to: Day, 
/**
 * From whom; none where it is from all work.
 */
employer: EmployerId | null, } | { "what": "formality", 
/**
 * The contract that brings it.
 */
contract: ContractId, 
/**
 * Its employer.
 */
employer: EmployerId, 
/**
 * Its code.
 */
code: string, 
/**
 * What is to be done.
 */
title: string, 
/**
 * Its legal date, while it is still to be done.
 */
due_on: Day | null, };

/**
 * A public holiday.
 */
export type Holiday = "new_year" | "good_friday" | "easter_monday" | "labour_day" | "victory1945" | "ascension" | "whit_monday" | "national_day" | "assumption" | "all_saints" | "armistice" | "christmas" | "second_christmas_day" | "abolition_of_slavery";

/**
 * A public holiday at some of the doctor's places.
 */
export type HolidayMark = { 
/**
 * The day.
 */
day: Day, 
/**
 * Its name.
 */
holiday: Holiday, 
/**
 * Whether every place of the doctor has it.
 */
everywhere: boolean, };

/**
 * Which public holidays a place has (domain notes §7.1).
 */
export type HolidayZone = "metropole" | "alsace_moselle" | "guadeloupe" | "martinique" | "guyane" | "reunion" | "mayotte" | "saint_martin" | "saint_barthelemy";

/**
 * Whose duty allowance (arrêté of 30 April 2003, art. 13).
 */
export type HospitalScale = "practitioner" | "university";

/**
 * Whose rules of working time hold (domain notes §3).
 */
export type HoursRegime = "free" | "labour" | "hospital" | "public";

/**
 * A portable book to read.
 */
export type ImportBook = { 
/**
 * Where it lies.
 */
path: string, };

/**
 * What a month is paid that the contract covers in part (PA-05b).
 */
export type Incomplete = "whole" | "calendar_days" | "working_days" | "thirtieths";

/**
 * A backup to look at.
 */
export type InspectBackup = { 
/**
 * The file.
 */
path: string, };

/**
 * A point on the time line; in UTC, to the second: `2026-11-21T22:14:00Z`.
 */
export type Instant = string;

/**
 * Activities that a malpractice insurance names (F-RCP).
 */
export type InsuredActivity = "practice" | "replacement" | "clinic" | "hospital" | "nursing_home" | "out_of_hours" | "teleconsultation" | "expertise";

/**
 * Half-days of general interest by those of the post.
 */
export type InterestStep = { 
/**
 * From this many half-days a week on.
 */
half_days: number, 
/**
 * At most this many of general interest.
 */
most: number, };

/**
 * An invoice or a credit note; a draft until it is issued.
 */
export type Invoice = { 
/**
 * Identifier.
 */
id: InvoiceId, 
/**
 * Invoice or credit note.
 */
kind: InvoiceKind, 
/**
 * Who pays.
 */
employer: EmployerId, 
/**
 * Under which contract.
 */
contract: ContractId, 
/**
 * The closed month it comes from.
 */
statement: StatementId | null, 
/**
 * The invoice that a credit note corrects.
 */
corrects: InvoiceId | null, 
/**
 * First day of the work.
 */
period_start: Day, 
/**
 * Last day of the work.
 */
period_end: Day, 
/**
 * The lines.
 */
lines: Array<InvoiceLine>, 
/**
 * Number, day and parties, once issued.
 */
issue: Issue | null, };

/**
 * An invoice by its identifier.
 */
export type InvoiceAsk = { 
/**
 * Which one.
 */
id: InvoiceId, };

/**
 * An invoice or a credit note.
 */
export type InvoiceId = string;

/**
 * Invoice or credit note.
 */
export type InvoiceKind = "invoice" | "credit_note";

/**
 * One line: a shift, or a correction.
 */
export type InvoiceLine = { 
/**
 * The shift that is invoiced.
 */
shift: ShiftId | null, 
/**
 * Its start.
 */
start: WallTime | null, 
/**
 * Its end.
 */
end: WallTime | null, 
/**
 * Its place.
 */
place: string, 
/**
 * Words of the doctor, such as the reason of a correction.
 */
label: string, 
/**
 * Where the amount comes from.
 */
explained: Explained, 
/**
 * What is added to it, each with its reason.
 */
parts: Array<Part>, 
/**
 * Net of VAT.
 */
amount: Cents, 
/**
 * How the line stands to VAT.
 */
vat: VatTreatment, };

/**
 * The sums of an invoice.
 */
export type InvoiceTotals = { 
/**
 * Net of VAT.
 */
net: Cents, 
/**
 * VAT.
 */
vat: Cents, 
/**
 * To pay.
 */
gross: Cents, };

/**
 * An invoice with what screens and papers show of it.
 */
export type InvoiceView = { 
/**
 * The invoice.
 */
invoice: Invoice, 
/**
 * Its number, once issued.
 */
number: string | null, 
/**
 * Who pays.
 */
employer: EmployerId, 
/**
 * Its sums.
 */
totals: InvoiceTotals, 
/**
 * The number it gets when it is issued today; none once issued.
 */
next_number: string | null, 
/**
 * Day by which it is to be paid; for a draft, as if issued today. None for
 * a credit note, which nobody pays.
 */
due_on: Day | null, 
/**
 * Number of the invoice that a credit note corrects.
 */
corrects: string | null, 
/**
 * Credit notes on it.
 */
credits: Array<CreditOn>, 
/**
 * What they leave of it, to be taken back; zero for a draft.
 */
rest: Cents, 
/**
 * What the issued ones leave of each line.
 */
left: Array<LineLeft>, 
/**
 * Whether they took all of it back.
 */
cancelled: boolean, 
/**
 * What the issued credit notes take back; zero or negative.
 */
credited: Cents, 
/**
 * What came in.
 */
payments: Array<Payment>, 
/**
 * What is missing of it.
 */
balance: Cents, 
/**
 * Mandatory mentions that are still missing, as paths of fields.
 */
missing: Array<string>, 
/**
 * How sure the notes are of its exemption from VAT, while the doctor has
 * not confirmed it.
 */
vat_doubt: Confidence | null, 
/**
 * Why it holds, once the doctor has.
 */
vat_reason: string, };

/**
 * What issuing adds to a draft.
 */
export type Issue = { 
/**
 * Prefix of the number: `F2026-`.
 */
series: string, 
/**
 * Place in the series, without holes.
 */
rank: number, 
/**
 * Day of issue.
 */
on: Day, 
/**
 * When.
 */
at: Instant, 
/**
 * The day by which it is to be paid.
 */
due_on: Day, 
/**
 * VAT rate of taxable lines on the day of issue.
 */
vat_rate: BasisPoints, 
/**
 * Flat sum for recovery on the day of issue (D441-5 CCom).
 */
late_flat: Cents, 
/**
 * Points above the rate of the European Central Bank for lateness.
 */
late_points: BasisPoints, 
/**
 * Both sides.
 */
parties: Parties, };

/**
 * A contract that was kept.
 */
export type KeptContract = { 
/**
 * Which one.
 */
id: ContractId, 
/**
 * What to look at again.
 */
doubts: Array<ContractDoubt>, 
/**
 * What the rules of its kind say, what holds included.
 */
checks: Array<KindCheck>, 
/**
 * What amendments of the working time do to the salary.
 */
amended: Array<AmendedPay>, };

/**
 * A settled month of a contract that stays as it was closed.
 */
export type KeptMonth = { 
/**
 * Which month.
 */
month: Month, 
/**
 * Name of the contract.
 */
title: string, 
/**
 * Name of the employer.
 */
employer: string, 
/**
 * What it was closed with.
 */
due: Cents, };

/**
 * A site that was kept.
 */
export type KeptSite = { 
/**
 * Which one.
 */
id: SiteId, 
/**
 * What to look at again.
 */
doubts: Array<SiteDoubt>, };

/**
 * What the keyring said of the book.
 */
export type KeyringState = "kept" | "paused" | "empty" | "of_another" | "closed" | "waiting" | "absent" | "unreadable";

/**
 * A kind of contract.
 */
export type KindAsk = { 
/**
 * Which kind.
 */
kind: ContractKind, };

/**
 * What a look at a contract found, whether it holds or not.
 */
export type KindCheck = { 
/**
 * Number in the domain notes, such as `ST-31d`.
 */
rule: string, 
/**
 * What was looked for.
 */
code: CheckCode, 
/**
 * Whether it holds, and how loud to say it otherwise.
 */
level: CheckLevel, 
/**
 * What the contract has.
 */
found: Measure | null, 
/**
 * What it is compared with.
 */
limit: Measure | null, 
/**
 * What the limit depends on.
 */
given: Measure | null, 
/**
 * The first day of the amendment or period that it is about, where that
 * is not the first of the contract.
 */
from: Day | null, 
/**
 * The field that it is about, such as `terms.0.full_time`, where it is one
 * of the terms of pay.
 */
field: string | null, 
/**
 * Article.
 */
source: string, 
/**
 * How sure.
 */
confidence: Confidence, };

/**
 * One thing that is looked at.
 */
export type KindRule = { 
/**
 * Number in the domain notes, where it is not that of the kind.
 */
number: string | null, 
/**
 * What is compared.
 */
test: KindTest, 
/**
 * How loud it is said when it does not hold.
 */
level: CheckLevel, 
/**
 * Article.
 */
source: string, 
/**
 * How sure.
 */
confidence: Confidence, };

/**
 * What is compared with what.
 */
export type KindTest = { "above_quota": BasisPoints } | { "below_half_days": number } | { "period_too_short": Length } | { "period_too_long": Length } | { "contract_too_long": Length } | { "total_too_long": Length } | { "too_many_renewals": number } | { "trial_too_long": Array<TrialStep> } | { "below_minimum_fte": Array<PlacesStep> } | { "written_request_needed": number } | { "above_general_interest": Array<InterestStep> } | { "above_share_of_post": { 
/**
 * The share.
 */
percent: BasisPoints, 
/**
 * What kinds of contract that post has.
 */
posts: Array<ContractKind>, } } | "ground_missing" | { "registered_too_shortly": Length } | { "registered_before_the_first": { 
/**
 * How long.
 */
least: Length, 
/**
 * Contracts from this day on.
 */
since: Day, } } | { "above_teleconsultation": { 
/**
 * For most specialties.
 */
most: BasisPoints, 
/**
 * For psychiatrists.
 */
psychiatrists: BasisPoints, } } | { "above_teaching_hours": number } | { "above_quota_together": { 
/**
 * The most.
 */
most: BasisPoints, 
/**
 * What kinds of contract count.
 */
kinds: Array<ContractKind>, 
/**
 * Whether those with other employers count too.
 */
everywhere: boolean, } } | { "trial_after_another": Array<ContractKind> } | { "trial_after_fixed_term": Array<ContractKind> } | { "pay_at_least": string } | { "pay_at_most": string } | { "on_call_at_least": string } | { "on_call_at_most": string } | { "invoiced_by_time": Array<EmployerKind> };

/**
 * What is known of one kind of contract.
 *
 * Who issues the document that is paid on goes with the settlement of
 * `usual`: the doctor invoices, the employer writes a payslip, a payer a
 * statement.
 */
export type KindTraits = { 
/**
 * Number in the domain notes (§1).
 */
number: string, 
/**
 * The kind.
 */
kind: ContractKind, 
/**
 * Employers that it fits; any when empty.
 */
employers: Array<EmployerKind>, 
/**
 * What it is before the law.
 */
nature: LegalNature, 
/**
 * Who pays the social contributions.
 */
contributions: Contributor, 
/**
 * The first answers that it fills in.
 */
usual: ContractDefaults, 
/**
 * In what it is usually paid, the commonest first.
 */
units: Array<PayUnit>, 
/**
 * How it says its working time, where it does.
 */
work_time: WorkTimeUnit | null, 
/**
 * How its hours count, where its legal nature does not say it.
 */
hours: HoursRegime | null, 
/**
 * What else its form asks for.
 */
asks: Array<Asked>, 
/**
 * The formalities that it brings, where their list is known.
 */
situation: Situation | null, 
/**
 * The day from which none is signed any more.
 */
closed_since: Day | null, 
/**
 * Article.
 */
source: string, 
/**
 * How sure.
 */
confidence: Confidence, 
/**
 * Notice.
 */
notice: NoticeRule | null, 
/**
 * When the renewal is to be asked for.
 */
renewal: RenewalRule | null, 
/**
 * The right to a contract of unlimited length.
 */
permanent: PermanentRule | null, 
/**
 * What its last day is paid, where it has one.
 */
end_pay: EndRule | null, 
/**
 * Months after which work beside the salary is usually paid.
 */
work_paid_after: number, 
/**
 * What is looked at.
 */
rules: Array<KindRule>, };

/**
 * What is known of a kind, with the steps that it brings.
 */
export type KindView = { 
/**
 * The kind.
 */
traits: KindTraits, 
/**
 * Its formalities; empty where their list is not known.
 */
formalities: Array<BroughtStep>, };

/**
 * A number of the law with all its values.
 */
export type LawNumber = { 
/**
 * Name, such as `late.flat`.
 */
key: string, 
/**
 * What it is about.
 */
theme: LawTheme, 
/**
 * What it counts.
 */
unit: LawUnit, 
/**
 * Its values, the latest first.
 */
values: Array<DatedValue>, };

/**
 * What a number of the law is about: how the screen groups them.
 */
export type LawTheme = "hospital" | "care" | "travel" | "tax" | "social" | "late" | "work_time" | "obligations" | "other";

/**
 * What a number of the law counts, and so how its value is written.
 */
export type LawUnit = "euros" | "euros_per_km" | "percent" | "points" | "factor" | "kilometres" | "hours" | "minutes" | "days" | "months" | "date" | "day_of_year" | "plain";

/**
 * A number of the law.
 */
export type LawValue = { 
/**
 * Name, such as `late.flat`.
 */
key: string, 
/**
 * What it counts.
 */
unit: LawUnit, 
/**
 * The value, as its unit writes it.
 */
value: string, };

/**
 * Days on which the doctor does not work.
 */
export type Leave = { 
/**
 * Identifier.
 */
id: LeaveId, 
/**
 * Why.
 */
kind: LeaveKind, 
/**
 * The contract whose employer grants it; none where it holds for all work.
 */
contract: ContractId | null, 
/**
 * First day.
 */
from: Day, 
/**
 * Last day.
 */
to: Day, 
/**
 * Hours, of an unavailability that does not last for whole days.
 */
hours: LeaveHours | null, 
/**
 * The contracts under which the prescriber of a sick leave expressly allows
 * to go on (L323-6 CSS).
 */
allowed: Array<ContractId>, 
/**
 * The doctor's note; never a diagnosis.
 */
note: string, };

/**
 * A leave by its identifier.
 */
export type LeaveAsk = { 
/**
 * Which one.
 */
id: LeaveId, };

/**
 * A leave to enter or to change.
 */
export type LeaveEntry = { 
/**
 * The leave.
 */
leave: Leave, };

/**
 * Hours on the clock, where a leave does not hold for whole days.
 */
export type LeaveHours = { 
/**
 * When it begins on its first day.
 */
from: ClockTime, 
/**
 * When it ends on its last day.
 */
to: ClockTime, };

/**
 * A leave of the doctor.
 */
export type LeaveId = string;

/**
 * Why the doctor does not work.
 */
export type LeaveKind = "paid_leave" | "sick_leave" | "parental_leave" | "unpaid_leave" | "training" | "unavailability";

/**
 * A leave with whom it is from.
 */
export type LeaveRow = { 
/**
 * The leave.
 */
leave: Leave, 
/**
 * The employer of its contract; none where it holds for all work.
 */
employer: EmployerId | null, };

/**
 * Who owes what.
 */
export type Ledger = { 
/**
 * What the doctor owes: the share of the fees of locums. None of it is
 * taken off what the doctor is owed.
 */
by_doctor: Owed, 
/**
 * Each year of each locum of the doctor, the latest first.
 */
replaced: Array<ReplacedYear>, 
/**
 * By employer; the largest balance first.
 */
employers: Array<EmployerLedger>, 
/**
 * What is missing altogether.
 */
balance: Cents, 
/**
 * What came in too much altogether; no payer's debt is paid by another.
 */
overpaid: Cents, 
/**
 * Of the balance, what is past its due day.
 */
late: Cents, };

/**
 * What is owed in all.
 */
export type LedgerSum = { 
/**
 * What is missing altogether.
 */
balance: Cents, 
/**
 * Of it, what is past its due day.
 */
late: Cents, };

/**
 * What a contract is before the law.
 */
export type LegalNature = "liberal" | "private_salaried" | "public_contract" | "public_statutory" | "occasional_public_collaborator" | "allowance";

/**
 * A length as texts and contracts give it: `6m` for months, `14d` for days.
 */
export type Length = string;

/**
 * Whether a line did something, took it back, or did it again.
 */
export type LineKind = "did" | "undid" | "redid";

/**
 * What is left of a line of an issued invoice, credit notes taken off.
 */
export type LineLeft = { 
/**
 * Units: minutes for hours, otherwise half-days, days, shifts. None where
 * the line has none, or an amount was taken back from it.
 */
units: number | null, 
/**
 * Net of VAT.
 */
amount: Cents, };

/**
 * Something to know of how a line was reckoned; the words are the screen's.
 */
export type LineNote = { "told": "break", 
/**
 * Minutes of it.
 */
minutes: number, 
/**
 * Those that had to come off minutes with a supplement.
 */
raised: number, } | { "told": "terms_of_start", 
/**
 * First day of the new ones.
 */
changed_on: Day, } | { "told": "unraised", 
/**
 * Whether they are those of call-outs.
 */
call_outs: boolean, } | { "told": "call_outs_included" } | { "told": "left_out", 
/**
 * The one that adds nothing.
 */
left: Supplement, 
/**
 * What it would have added.
 */
would_add: Cents, 
/**
 * The one that is paid instead; the higher of them, where there are
 * several.
 */
kept: Supplement, 
/**
 * What is paid instead.
 */
adds: Cents, } | { "told": "short_of_period", 
/**
 * Of what.
 */
period: DutyTime, 
/**
 * The day on which the period begins.
 */
on: Day, 
/**
 * Minutes of it that the duty holds.
 */
minutes: number, 
/**
 * All of its minutes.
 */
of: number, 
/**
 * Whether half of it is paid; otherwise nothing is.
 */
half: boolean, };

/**
 * One rate of a list.
 */
export type ListedRate = { 
/**
 * Its name, such as « Soirée de semaine, 20 h – 24 h ».
 */
name: string, 
/**
 * Euros.
 */
rate: Cents, 
/**
 * Each of what.
 */
per: RateUnit, 
/**
 * What is done at it.
 */
work: ListedWork, };

/**
 * What is done at a listed rate; out-of-hours days count field duty only
 * (PA-09).
 */
export type ListedWork = "other" | "field_duty" | "triage" | "care_access";

/**
 * A file to look at.
 */
export type LookAtFile = { 
/**
 * Where it lies.
 */
path: string, };

/**
 * Where to write a backup.
 */
export type MakeBackup = { 
/**
 * The file; the folder of backups when empty.
 */
path: string | null, };

/**
 * How a step was sent or handed over.
 */
export type Means = "online" | "email" | "registered_letter" | "letter" | "by_hand" | "other";

/**
 * A number of the arithmetic, with its unit.
 */
export type Measure = { "unit": "percent", "value": BasisPoints } | { "unit": "half_days", "value": number } | { "unit": "minutes", "value": number } | { "unit": "length", "value": Length } | { "unit": "elapsed", "value": Elapsed } | { "unit": "renewals", "value": number } | { "unit": "places", "value": number } | { "unit": "day", "value": Day } | { "unit": "employer", "value": EmployerKind } | { "unit": "teaching_hours", "value": number } | { "unit": "contracts", "value": number } | { "unit": "unit", "value": PayUnit } | { "unit": "euros", "value": Cents };

/**
 * What a day of a contract is about.
 */
export type Milestone = "trial_end" | "notice_by" | "renewal_by" | "permanent_possible" | "permanent_due";

/**
 * Units that a payslip leaves out, or has too many of.
 */
export type MissingUnits = { 
/**
 * What is counted.
 */
unit: PaidUnit, 
/**
 * How many are missing; minutes where it is by the hour; below zero where
 * the payslip has more than was worked.
 */
count: number, 
/**
 * What was worked.
 */
worked: number, 
/**
 * What they are worth; none where none was worked, and no price is known.
 */
amount: Cents | null, 
/**
 * What each is paid; none where that is an average.
 */
rate: Cents | null, };

/**
 * A month of the calendar: `2026-11`.
 */
export type Month = string;

/**
 * A month.
 */
export type MonthAsk = { 
/**
 * Which month.
 */
month: Month, };

/**
 * The months to open the screens on.
 */
export type MonthHint = { 
/**
 * The month to close: the oldest that ended with work done or a salary owed
 * and not closed; else the one that ended last, this one in its last days, or whichever
 * near it holds work.
 */
to_close: Month, 
/**
 * The months that ended with work done or a salary owed and not closed, the
 * oldest first.
 */
waiting: Array<Month>, 
/**
 * The latest closed month.
 */
closed: Month | null, };

/**
 * A month of one contract, closed or not. Where work came after an invoice
 * over it, the month has a row for each part.
 */
export type MonthRow = { 
/**
 * The contract.
 */
contract: ContractId, 
/**
 * Its employer.
 */
employer: EmployerId, 
/**
 * Name of the contract.
 */
title: string, 
/**
 * How it is settled.
 */
settlement: Settlement, 
/**
 * Whether a colleague worked in place of the doctor, who owes what is due.
 */
covered: boolean, 
/**
 * The shifts done, each explained: as closed, or as things stand.
 */
lines: Array<StatementLine>, 
/**
 * Of each of them the steps of its amount, in figures.
 */
steps: Array<Array<Step>>, 
/**
 * What the month pays whatever was worked.
 */
fixed: Array<FixedLine>, 
/**
 * The sums of both.
 */
totals: Totals, 
/**
 * Whether it comes beside a part of the month that was closed before.
 */
supplement: boolean, 
/**
 * Shifts of the month that are not settled: neither done nor cancelled,
 * or done outside of what was closed.
 */
open: number, 
/**
 * Of those, the ones done outside of what was closed.
 */
outside: number, 
/**
 * Of those, the ones neither done nor cancelled whose end has passed.
 */
overdue: number, 
/**
 * The days of the shifts neither done nor cancelled, each once, in order.
 */
open_days: Array<Day>, 
/**
 * The first of the unsettled shifts that is still ahead.
 */
ahead: Day | null, 
/**
 * The last day of its work, while that is still ahead: closing before it
 * has to be confirmed.
 */
ends_on: Day | null, 
/**
 * The closed month.
 */
statement: StatementId | null, 
/**
 * Whether it can be opened again: no invoice over it stands and nothing
 * came in.
 */
reopens: boolean, 
/**
 * The day by which a closed month without invoice is to be paid.
 */
due_on: Day | null, 
/**
 * The invoice over it.
 */
invoice: InvoiceId | null, 
/**
 * Number of that invoice, once issued.
 */
number: string | null, 
/**
 * Numbers of the issued credit notes on it.
 */
credits: Array<string>, 
/**
 * Whether they took all of it back.
 */
cancelled: boolean, 
/**
 * What came in for it; paid out by the doctor, where that owes it.
 */
paid: Cents, };

/**
 * The month that is over and not yet closed everywhere.
 */
export type MonthToClose = { 
/**
 * Which month.
 */
month: Month, 
/**
 * Contracts that still want something of it: to be closed, or invoiced.
 */
open: Array<MonthRow>, 
/**
 * Contracts that have shifts in it.
 */
contracts: number, };

/**
 * What four months of hospital service hold with the shift (R6152-27 CSP).
 */
export type MonthsFill = { 
/**
 * First day.
 */
first: Day, 
/**
 * Last day.
 */
last: Day, 
/**
 * Minutes a week on average, all four months long.
 */
average: number, 
/**
 * The most; none where the law of that day is not known.
 */
most: number | null, };

/**
 * A clause to another place.
 */
export type MoveClause = { 
/**
 * Which paper.
 */
of: DraftOf, 
/**
 * Which clause.
 */
key: string, 
/**
 * Its new place among all of them, from 0.
 */
to: number, };

/**
 * A shift to another time.
 */
export type MoveShift = { 
/**
 * Which shift.
 */
id: ShiftId, 
/**
 * New start.
 */
start: WallTime, 
/**
 * New end.
 */
end: WallTime, 
/**
 * New contract, when it goes to another line of the timeline.
 */
contract: ContractId | null, };

/**
 * A month of a contract that a number of the law moves.
 */
export type MovedMonth = { 
/**
 * Which month.
 */
month: Month, 
/**
 * Its contract.
 */
contract: ContractId, 
/**
 * Name of the contract.
 */
title: string, 
/**
 * Name of the employer.
 */
employer: string, 
/**
 * What is to pay as things stand, with VAT.
 */
before: Cents, 
/**
 * What is to pay with the change.
 */
after: Cents, 
/**
 * Whether its invoice will ask another indemnity or penalty of a late payer.
 */
late: boolean, };

/**
 * A milestone that is near.
 */
export type NearMilestone = { 
/**
 * Which one.
 */
what: Milestone, 
/**
 * Its day.
 */
on: Day, 
/**
 * The later day, where it is a range.
 */
until: Day | null, };

/**
 * The presence before or after a proposed shift.
 */
export type NeighbourRow = { 
/**
 * Its contract.
 */
contract: ContractId, 
/**
 * Its start.
 */
start: WallTime, 
/**
 * Its end.
 */
end: WallTime, 
/**
 * Minutes between the two, the road among them.
 */
rest: number, };

/**
 * Why the end of a contract is not paid; only the doctor knows.
 */
export type NoEndPay = "left_early" | "permanent_refused" | "post_refused" | "hired_by_user";

/**
 * Where private work may not follow a hospital post (CU-11, L6152-5-1 CSP).
 *
 * It binds only where the hospitals of the territory decided so, for 24 months
 * and 10 km at the most.
 */
export type NonCompete = { 
/**
 * Months after the last day.
 */
months: number, 
/**
 * Kilometres around the places of the post.
 */
kilometres: number, };

/**
 * Why nothing is due for a shift that was cancelled (PA-16).
 */
export type NotDue = "no_fee" | "other_side" | "nobody" | "in_time" | "who_unsaid" | "when_unknown";

/**
 * A question without an answer to give.
 */
export type Nothing = Record<symbol, never>;

/**
 * What notice comes to.
 */
export type NoticeDates = { 
/**
 * The shortest.
 */
least: Length, 
/**
 * The longest that the doctor may be held.
 */
most: Length, 
/**
 * Whether the contract says it; otherwise it is the usual one.
 */
signed: boolean, 
/**
 * The last day to give it so as to leave on the last day of the contract,
 * for the longest notice and for the shortest.
 */
give_by: DayRange | null, 
/**
 * The last day of work when it is given today.
 */
if_today: DayRange | null, 
/**
 * Article; empty where the contract says it.
 */
source: string, 
/**
 * How sure.
 */
confidence: Confidence, };

/**
 * The notice that the law or usage asks for.
 */
export type NoticeRule = { 
/**
 * By the length of the contract, the shortest first.
 */
steps: Array<NoticeStep>, 
/**
 * Contracts with the employer of these kinds count with it, where they
 * were signed before.
 */
successive: Array<ContractKind>, 
/**
 * Article.
 */
source: string, 
/**
 * How sure.
 */
confidence: Confidence, };

/**
 * Notice by the length of a contract.
 */
export type NoticeStep = { 
/**
 * For contracts of at most this length; for all longer ones when empty.
 */
up_to: Length | null, 
/**
 * The notice.
 */
least: Length, 
/**
 * How long the other side may hold the doctor, where that is longer.
 */
most: Length | null, };

/**
 * When a supplement applies.
 */
export type Occasion = "night" | "saturday" | "sunday" | "holiday" | "bridge";

/**
 * What an on-call period is paid.
 */
export type OnCallPay = { "by": "as_session" } | { "by": "periods", 
/**
 * Euros a period; empty while the doctor does not know them, and then
 * nothing is expected for the period.
 */
period: Cents | null, 
/**
 * Euros half a period; half of the whole when empty.
 */
half: Cents | null, } | { "by": "call_outs", 
/**
 * Euros for each period of readiness, whatever its length.
 */
flat: Cents, 
/**
 * Euros for each hour called out.
 */
hour: Cents, 
/**
 * Euros for each call-out.
 */
each: Cents, 
/**
 * Whether nights, Saturdays, Sundays and holidays raise the hours
 * called out: they are work done (PA-10), unless the contract says no.
 */
supplements: boolean, };

/**
 * An operation: one transaction, one line of the history, one step of undo.
 */
export type Op = "save_profile" | "add_employer" | "edit_employer" | "remove_employer" | "add_site" | "edit_site" | "remove_site" | "save_travel" | "remove_travel" | "add_contract" | "edit_contract" | "remove_contract" | "attach_contract" | "confirm_vat" | "plan_shift" | "edit_shift" | "move_shift" | "repeat_shift" | "duplicate_shift" | "set_shift_state" | "remove_shift" | "add_leave" | "edit_leave" | "remove_leave" | "set_conflict_aside" | "take_conflict_up" | "close_month" | "reopen_month" | "draft_invoice" | "remove_draft" | "issue_invoice" | "draft_credit_note" | "record_payment" | "remove_payment" | "record_pay_out" | "remove_pay_out" | "add_payslip" | "edit_payslip" | "remove_payslip" | "settle_payslip" | "dismiss_payslip" | "reopen_payslip" | "tick_formality" | "set_formality_aside" | "untick_formality" | "add_document" | "edit_document" | "remove_document" | "edit_clause" | "restore_clause" | "leave_clause_out" | "take_clause_in" | "move_clause" | "add_clause" | "remove_clause" | "set_paper_facts" | "set_parameter" | "remove_parameter" | "import_book" | "restore_backup" | "change_recovery";

/**
 * What can be typed to open a book.
 */
export type OpenedBy = "words" | "passphrase" | "either";

/**
 * A file that was opened in plain.
 */
export type OpenedDocument = { 
/**
 * Where its copy lies until the book is closed.
 */
path: string, };

/**
 * A place that was opened.
 */
export type OpenedFile = { 
/**
 * What was handed to the desktop.
 */
path: string, };

/**
 * What is owed in one direction.
 */
export type Owed = { 
/**
 * By employer; the largest balance first.
 */
employers: Array<EmployerLedger>, 
/**
 * What is missing altogether.
 */
balance: Cents, 
/**
 * What came in too much altogether; no payer's debt is paid by another.
 */
overpaid: Cents, 
/**
 * Of the balance, what is past its due day.
 */
late: Cents, };

/**
 * What one employer owes, or is owed, in one line.
 */
export type Owing = { 
/**
 * The employer.
 */
employer: EmployerId, 
/**
 * What is missing.
 */
balance: Cents, 
/**
 * Of that, what is past its due day.
 */
late: Cents, 
/**
 * Days past the oldest due day that is still open; 0 while none is late.
 */
days_late: number, 
/**
 * The next due day.
 */
due_on: Day | null, };

/**
 * A line of units on a payslip.
 */
export type PaidLine = { 
/**
 * What is counted.
 */
unit: PaidUnit, 
/**
 * The month in which it was done; that of the payslip's work when empty.
 */
of: Month | null, 
/**
 * How many; minutes where it is by the hour. Below zero where it is taken
 * back.
 */
count: number, 
/**
 * What it was paid; what it is worth when empty.
 */
amount: Cents | null, };

/**
 * What a payslip counts.
 */
export type PaidUnit = "hour" | "half_day" | "day" | "shift" | "duty" | "half_duty" | "additional_time" | "half_additional_time" | "on_call" | "half_on_call" | "call_out" | "call_out_hour";

/**
 * Which paper, about what.
 */
export type PaperAsk = { "paper": "shift_statement", 
/**
 * The closed month.
 */
statement: StatementId, } | { "paper": "retrocession_sheet", 
/**
 * The closed month.
 */
statement: StatementId, } | { "paper": "invoice", 
/**
 * The invoice.
 */
invoice: InvoiceId, } | { "paper": "activity_certificate", 
/**
 * The contract.
 */
contract: ContractId, 
/**
 * First day that is counted.
 */
from: Day, 
/**
 * Last day that is counted.
 */
to: Day, 
/**
 * In which function; that of the kind of contract when empty.
 */
function: string, 
/**
 * For which part of a full time; as the name of the contract says it
 * when empty.
 */
quota: string, } | { "paper": "council_transmission", 
/**
 * The contract.
 */
contract: ContractId, 
/**
 * Department of the council; the doctor's own when empty.
 */
department: string, 
/**
 * How its president is addressed; both ways when unknown.
 */
president: Agreement | null, } | { "paper": "locum_contract", 
/**
 * The contract.
 */
contract: ContractId, 
/**
 * Whether it is the version to sign, without « Projet ».
 */
to_sign: boolean, } | { "paper": "session_contract", 
/**
 * The contract.
 */
contract: ContractId, 
/**
 * Whether it is the version to sign.
 */
to_sign: boolean, } | { "paper": "amendment", 
/**
 * The contract.
 */
contract: ContractId, 
/**
 * The day on which something of it changes.
 */
effective: Day, 
/**
 * Whether it is the version to sign.
 */
to_sign: boolean, };

/**
 * The clauses of a paper.
 */
export type PaperClauses = { 
/**
 * Every clause in its order, those that are left out among them.
 */
clauses: Array<ArrangedClause>, 
/**
 * What is missing from the names above them.
 */
blanks: Array<BlankField>, 
/**
 * What the paper asks for that no other field holds.
 */
facts: Array<FactView>, 
/**
 * The day of signature that the contract has.
 */
signed_on: Day | null, };

/**
 * A contract of which the paper can be drawn up.
 */
export type PaperContract = { 
/**
 * The contract.
 */
contract: ContractId, 
/**
 * The days on which something of it changes, for an amendment.
 */
changes: Array<Day>, };

/**
 * Of which contracts a paper can be drawn up.
 */
export type PaperContractsAsk = { 
/**
 * Which paper.
 */
paper: HiringKind, };

/**
 * What looks unusual in a paper, which is written all the same.
 */
export type PaperDoubt = "contract_unsigned" | "blanks_left" | "mandatory_left_out" | "clause_outdated" | "no_liberal_place";

/**
 * What such a paper says and no other field of the book holds.
 */
export type PaperFact = "colleague_rpps" | "colleague_register" | "colleague_specialty" | "legal_form" | "sector" | "insurance" | "duties" | "schedule" | "means" | "settlement_area";

/**
 * What a paper was told.
 */
export type PaperFactTold = { 
/**
 * Which fact.
 */
fact: PaperFact, 
/**
 * What was told.
 */
told: string, };

/**
 * A paper to look at.
 */
export type PaperPages = { 
/**
 * Its title.
 */
title: string, 
/**
 * A name for its file.
 */
file_name: string, 
/**
 * One SVG image for each page.
 */
pages: Array<string>, 
/**
 * Whether its figures can be written as a table too, for a spreadsheet.
 */
table: boolean, 
/**
 * What the doctor should know before sending it.
 */
doubts: Array<PaperDoubt>, };

/**
 * One value of a number from a day on.
 */
export type Parameter = { 
/**
 * Name, such as `late.flat`.
 */
key: string, 
/**
 * The value as its unit writes it: a decimal number (`"0.529"`), a day
 * (`"2027-09-01"`) or a day of every year (`"11-15"`).
 */
value: string, 
/**
 * First day of the value.
 */
valid_from: Day, 
/**
 * Text that sets it.
 */
source: string, 
/**
 * How sure.
 */
confidence: Confidence, };

/**
 * A value of the doctor's own.
 */
export type ParameterAsk = { 
/**
 * Name of the number.
 */
key: string, 
/**
 * Its first day.
 */
valid_from: Day, };

/**
 * What a change of a number of the law does.
 */
export type ParameterEffect = { 
/**
 * The months not settled yet that come out otherwise, the oldest first.
 */
moved: Array<MovedMonth>, 
/**
 * How many issued invoices would say something else today, and keep what
 * they say.
 */
kept: number, 
/**
 * The settled months whose work or salary would come to something else
 * today, and stay as they were closed, the oldest first.
 */
kept_months: Array<KeptMonth>, };

/**
 * Something that is added to a line.
 */
export type Part = { 
/**
 * Its cents: those of the parts and of the price add up to the line.
 */
amount: Cents, } & ({ "what": "supplement", 
/**
 * On which days.
 */
on: Occasion, 
/**
 * Between which hours; all day when empty.
 */
window: Window | null, 
/**
 * Minutes it is paid for; none where it is a flat amount.
 */
minutes: number, 
/**
 * Price of a unit that a share is taken of.
 */
rate: Cents | null, 
/**
 * What it adds.
 */
add: Addition, 
/**
 * Whether it raises the hours of call-outs.
 */
call_outs: boolean, 
/**
 * When it applied.
 */
spans: Array<Stretch>, } | { "what": "duty", 
/**
 * Which.
 */
period: DutyPeriod, 
/**
 * How many.
 */
count: number, 
/**
 * Euros each.
 */
rate: Cents, 
/**
 * Whether it is paid as additional working time.
 */
additional: boolean, 
/**
 * The number of the law that says the rate.
 */
key: string | null, 
/**
 * Since when that number holds.
 */
valid_from: Day | null, } | { "what": "on_call", 
/**
 * How many.
 */
count: number, 
/**
 * Euros each.
 */
rate: Cents, 
/**
 * Whether it is half a period.
 */
half: boolean, 
/**
 * Whether a public hospital pays it, whatever the call-outs.
 */
hospital: boolean, } | { "what": "call_outs", 
/**
 * How many.
 */
count: number, 
/**
 * Euros each.
 */
rate: Cents, } | { "what": "call_out_hours", 
/**
 * Minutes.
 */
minutes: number, 
/**
 * Euros an hour.
 */
rate: Cents, 
/**
 * When the doctor was out.
 */
spans: Array<Stretch>, } | { "what": "travel", 
/**
 * Euros.
 */
rate: Cents, } | { "what": "meal", 
/**
 * Euros.
 */
rate: Cents, } | { "what": "cancellation", 
/**
 * Share that is due.
 */
percent: BasisPoints, 
/**
 * Of what the shift would have been paid.
 */
of: Cents, 
/**
 * Hours before the start from which it is due.
 */
hours: number, 
/**
 * Who cancelled.
 */
who: CancelledBy | null, 
/**
 * Minutes before the start at which it was told; negative after it.
 */
ahead: number | null, });

/**
 * Seller and buyer as they were on the day of issue: a later move or a new
 * name does not change what was issued.
 */
export type Parties = { 
/**
 * The doctor.
 */
seller: Profile, 
/**
 * Name of the buyer.
 */
buyer_name: string, 
/**
 * SIREN of the buyer.
 */
buyer_siren: string | null, 
/**
 * SIRET of the buyer.
 */
buyer_siret: string | null, 
/**
 * Address of the buyer.
 */
buyer_address: Address, 
/**
 * Name of the contract.
 */
contract_title: string, };

/**
 * A passphrase.
 */
export type Passphrase = { 
/**
 * What the doctor types: a passphrase, or the recovery words.
 */
passphrase: string, };

/**
 * What one unit of work is paid, or the salary.
 */
export type Pay = { "unit": "hour", 
/**
 * Euros an hour.
 */
rate: Cents, } | { "unit": "half_day", 
/**
 * Euros a half-day.
 */
rate: Cents, 
/**
 * Time that parts morning from afternoon; 13:00 by default.
 */
cut: ClockTime, } | { "unit": "day", 
/**
 * Euros a day.
 */
rate: Cents, } | { "unit": "shift", 
/**
 * Euros a shift.
 */
rate: Cents, } | { "unit": "listed", 
/**
 * The rates, each under its name.
 */
rates: Array<ListedRate>, } | { "unit": "fees_percent", 
/**
 * Share that the doctor receives.
 */
percent: BasisPoints, 
/**
 * Which fees count.
 */
basis: FeesBasis, 
/**
 * Another share for the acts of duties and on-call periods.
 */
duty_percent: BasisPoints | null, 
/**
 * Another share for flat payments, such as those of a médecin traitant.
 */
flat_percent: BasisPoints | null, } | { "unit": "acts", 
/**
 * Share that the institution keeps.
 */
facility: BasisPoints, } | { "unit": "month", 
/**
 * Gross euros a month, full time.
 */
full_time: Cents, 
/**
 * Share of a full time.
 */
quota: BasisPoints, 
/**
 * What a month is paid that the contract covers in part.
 */
incomplete: Incomplete, } | { "unit": "year", 
/**
 * Gross euros a year, full time.
 */
full_time: Cents, 
/**
 * Share of a full time.
 */
quota: BasisPoints, 
/**
 * What a month is paid that the contract covers in part.
 */
incomplete: Incomplete, } | { "unit": "weekly_hours", 
/**
 * Euros an hour.
 */
rate: Cents, 
/**
 * Minutes a week.
 */
minutes: number, 
/**
 * What a month is paid that the contract covers in part.
 */
incomplete: Incomplete, };

/**
 * What the contract pays from a day on, until the next terms start.
 */
export type PayTerms = { 
/**
 * First day on which they apply.
 */
valid_from: Day, 
/**
 * What is paid.
 */
pay: Pay, 
/**
 * What on-site duties are paid.
 */
duty: DutyPay, 
/**
 * What on-call periods are paid.
 */
on_call: OnCallPay, 
/**
 * What nights, Saturdays, Sundays and holidays add.
 */
supplements: Array<Supplement>, 
/**
 * What two of them on the same minutes come to.
 */
combine: Combine, 
/**
 * Flat amounts beside the work.
 */
extras: Extras, };

/**
 * In what work of this kind is usually paid.
 */
export type PayUnit = "fees_percent" | "hour" | "half_day" | "day" | "shift" | "flat_period" | "monthly_fte" | "on_site_duty" | "on_call";

/**
 * A sum that came in; paid out, where it pays the closed month of a locum.
 */
export type Payment = { 
/**
 * Identifier.
 */
id: PaymentId, 
/**
 * The other side: who paid, or was paid.
 */
employer: EmployerId, 
/**
 * What it pays.
 */
pays: PaymentFor, 
/**
 * The day it came in, or went out.
 */
on: Day, 
/**
 * How much.
 */
amount: Cents, 
/**
 * How.
 */
means: PaymentMeans, 
/**
 * The doctor's note.
 */
note: string, };

/**
 * A payment by its identifier.
 */
export type PaymentAsk = { 
/**
 * Which one.
 */
id: PaymentId, };

/**
 * A payment that is being typed, and what it would leave.
 */
export type PaymentCheck = { 
/**
 * What is missing once it is recorded; negative when too much came in.
 */
balance: Cents, 
/**
 * What to look at again.
 */
doubts: Array<PaymentDoubt>, };

/**
 * What looks unusual in a payment without being wrong.
 */
export type PaymentDoubt = "more_than_owed" | "after_today" | "before_asked";

/**
 * What a sum pays.
 */
export type PaymentFor = { "invoice": InvoiceId } | { "statement": StatementId };

/**
 * From when the days of a payment term count.
 */
export type PaymentFrom = "issue" | "period_end";

/**
 * A sum that came in.
 */
export type PaymentId = string;

/**
 * How a sum arrived.
 */
export type PaymentMeans = "transfer" | "cheque" | "cash" | "other";

/**
 * When the other side has to pay.
 */
export type PaymentTerm = { 
/**
 * Days.
 */
days: number, 
/**
 * Counted from.
 */
from: PaymentFrom, };

/**
 * What an employer wrote that it paid for a month of a contract (PA-13).
 */
export type Payslip = { 
/**
 * Identifier.
 */
id: PayslipId, 
/**
 * The contract.
 */
contract: ContractId, 
/**
 * The month printed on it, whose salary it pays.
 */
month: Month, 
/**
 * The month whose shifts it pays: hospitals pay duties a month later.
 */
work: Month, 
/**
 * Whether it is the payslip of the month or adds to it.
 */
kind: PayslipKind, 
/**
 * The day of payment.
 */
paid_on: Day | null, 
/**
 * Brut.
 */
gross: Cents, 
/**
 * Net payé, reimbursed expenses left out.
 */
net_paid: Cents, 
/**
 * Net imposable.
 */
net_taxable: Cents, 
/**
 * Prélèvement à la source.
 */
tax_withheld: Cents, 
/**
 * Hours, half-days, duties that it counts.
 */
lines: Array<PaidLine>, 
/**
 * Of the gross, the end-of-contract indemnity.
 */
end_indemnity: Cents | null, 
/**
 * Of the gross, the leave that was not taken.
 */
leave_indemnity: Cents | null, 
/**
 * The PDF.
 */
document: DocumentId | null, 
/**
 * The doctor's note.
 */
note: string, 
/**
 * What the doctor said of its difference.
 */
answer: DifferenceAnswer | null, };

/**
 * A payslip by its identifier.
 */
export type PayslipAsk = { 
/**
 * Which one.
 */
id: PayslipId, };

/**
 * A payslip that is being typed, beside what was worked.
 */
export type PayslipCheck = { 
/**
 * The first field that would refuse it.
 */
problem: FieldProblem | null, 
/**
 * What is odd and kept all the same.
 */
doubts: Array<Doubted>, 
/**
 * What its gross should be.
 */
expected: ExpectedGross, 
/**
 * The payslip against that; none of a correction.
 */
difference: Difference | null, 
/**
 * How that stands.
 */
state: DifferenceState | null, 
/**
 * Shifts of the month that are past and not marked as done.
 */
overdue: number, };

/**
 * Why a sum of a payslip is odd.
 */
export type PayslipDoubt = "net_above_gross" | "tax_above_taxable" | "part_above_gross";

/**
 * What an employer wrote that it paid for a month.
 */
export type PayslipId = string;

/**
 * Whether a payslip is the one of its month, or adds to it.
 */
export type PayslipKind = "monthly" | "correction";

/**
 * A payslip, or the month that waits for one.
 */
export type PayslipRow = { 
/**
 * The contract.
 */
contract: ContractId, 
/**
 * Its employer.
 */
employer: EmployerId, 
/**
 * Name of the contract.
 */
title: string, 
/**
 * The month.
 */
month: Month, 
/**
 * The payslip; none while it is awaited.
 */
payslip: Payslip | null, 
/**
 * Name of its PDF.
 */
file_name: string | null, 
/**
 * What the gross of its month should be.
 */
expected: Cents, 
/**
 * The payslip against what was worked; none of a correction, and while
 * the payslip is awaited.
 */
difference: Difference | null, 
/**
 * How that stands.
 */
state: DifferenceState | null, 
/**
 * Shifts of the month whose work it pays that are past and not marked as
 * done.
 */
overdue: number, 
/**
 * Of an open difference: the last day on which it can be claimed.
 */
claimable_until: Day | null, };

/**
 * Sums of payslips.
 */
export type PayslipSums = { 
/**
 * Brut.
 */
gross: Cents, 
/**
 * Net payé.
 */
net_paid: Cents, 
/**
 * Net imposable.
 */
net_taxable: Cents, 
/**
 * Prélèvement à la source.
 */
tax_withheld: Cents, };

/**
 * The payslips of a year.
 */
export type PayslipYear = { 
/**
 * The years that there are, the newest first.
 */
years: Array<number>, 
/**
 * The newest month first, with the months that wait for their payslip.
 */
rows: Array<PayslipRow>, 
/**
 * The sums of those payslips.
 */
sums: PayslipSums, 
/**
 * Whether any contract is settled by payslip.
 */
salaried: boolean, };

/**
 * Which payslips.
 */
export type PayslipsAsk = { 
/**
 * Of this year.
 */
year: number, 
/**
 * Of this employer; of all when empty.
 */
employer: EmployerId | null, };

/**
 * Who pays the pension that the contract earns.
 */
export type PensionScheme = "carmf" | "agirc_arrco" | "ircantec" | "rspm" | "none";

/**
 * When a contract of unlimited length may or must follow.
 */
export type PermanentDates = { 
/**
 * Possible from this day on, as the contract goes on.
 */
possible_from: Day, 
/**
 * Due from this day on.
 */
due_from: Day, 
/**
 * Article.
 */
source: string, 
/**
 * How sure.
 */
confidence: Confidence, };

/**
 * When a contract of unlimited length may or must follow.
 */
export type PermanentRule = { 
/**
 * Possible after this long.
 */
possible: Length, 
/**
 * Due after this long.
 */
due: Length, 
/**
 * Article.
 */
source: string, 
/**
 * How sure.
 */
confidence: Confidence, };

/**
 * The page from which the phone takes the calendar.
 */
export type PhonePage = { 
/**
 * Where the phone finds it.
 */
address: string, 
/**
 * Modules of a side of its QR code, the white border counted.
 */
qr_side: number, 
/**
 * The dark modules, as the path of an SVG of that side.
 */
qr_path: string, 
/**
 * What became of it.
 */
state: PhoneState, 
/**
 * Seconds that it still waits.
 */
seconds_left: number, };

/**
 * What became of the page.
 */
export type PhoneState = "waiting" | "taken" | "broken" | "timed_out";

/**
 * A text in both languages of the screens.
 */
export type Phrase = { 
/**
 * In French.
 */
fr: string, 
/**
 * In English.
 */
en: string, };

/**
 * A share by the number of places.
 */
export type PlacesStep = { 
/**
 * From this number of places on.
 */
places: number, 
/**
 * The least share of a full-time post.
 */
least: BasisPoints, };

/**
 * A period of the plan.
 */
export type Plan = { 
/**
 * The shifts, by start; also those that run into the period.
 */
shifts: Array<PlannedShift>, 
/**
 * Minutes of work of the doctor in them, cancelled ones left out.
 */
minutes: number, 
/**
 * What those come to under their contracts.
 */
due: Cents, 
/**
 * What the shifts of locums come to, which the doctor pays out.
 */
to_pay: Cents, 
/**
 * The weeks that the period touches.
 */
weeks: Array<WeekSum>, 
/**
 * The public holidays in it.
 */
holidays: Array<HolidayMark>, };

/**
 * A period of the plan, both days included.
 */
export type PlanAsk = { 
/**
 * First day.
 */
from: Day, 
/**
 * Last day.
 */
to: Day, };

/**
 * A shift on the plan.
 */
export type PlannedShift = { 
/**
 * The shift.
 */
shift: Shift, 
/**
 * Its employer.
 */
employer: EmployerId, 
/**
 * What it is worth alone, and why: as it was settled once its month is
 * closed, and else as things stand.
 */
worth: StatementLine, 
/**
 * The steps of that amount, in figures.
 */
steps: Array<Step>, 
/**
 * Whether a colleague works in place of the doctor: it is none of the
 * doctor's hours, and what it is worth is owed by the doctor.
 */
covered: boolean, 
/**
 * The shifts of a locum during which this liberal work of the doctor lies
 * (R4127-65 CSP).
 */
while_replaced: Array<ShiftId>, 
/**
 * The shifts it lies over.
 */
overlaps: Array<ShiftId>, 
/**
 * The road from the shift before, where there is not the time for it.
 */
short_road: ShortRoad | null, 
/**
 * When its cancellation was told, on the clock of its site.
 */
told: WallTime | null, 
/**
 * Whether it starts or ends in an hour that the clocks of its place skip.
 */
skipped_hour: boolean, 
/**
 * What it comes to alone; also where a month shares only its total. None
 * while fees are missing or nothing is expected.
 */
amount: Cents | null, 
/**
 * Whether its month is closed, so that it stands as it is.
 */
settled: boolean, 
/**
 * What that means for it.
 */
settled_by: SettledBy | null, };

/**
 * What was read or written.
 */
export type PortableCounts = { 
/**
 * Employers.
 */
employers: number, 
/**
 * Contracts.
 */
contracts: number, 
/**
 * Shifts.
 */
shifts: number, 
/**
 * Invoices and credit notes.
 */
invoices: number, 
/**
 * Documents.
 */
documents: number, };

/**
 * Where a value comes from.
 */
export type PrefillFrom = "answer" | "usual" | "law";

/**
 * A field that was filled in.
 */
export type Prefilled = { 
/**
 * Path of the field in the contract, its terms as `terms.0`.
 */
field: string, 
/**
 * Where the value comes from.
 */
from: PrefillFrom, 
/**
 * Article; empty for an answer.
 */
source: string, 
/**
 * How sure.
 */
confidence: Confidence, };

/**
 * The unit of a price, by the names of [`crate::pay::Pay`].
 */
export type PriceUnit = "hour" | "half_day" | "day" | "shift" | "fees_percent" | "acts" | "month" | "year";

/**
 * Everything that papers print about the doctor.
 */
export type Profile = { 
/**
 * Agreement of French words.
 */
agreement: Agreement, 
/**
 * Doctor or student.
 */
standing: Standing, 
/**
 * First names.
 */
first_name: string, 
/**
 * Name under which the doctor practises.
 */
last_name: string, 
/**
 * Name at birth, when it is another one.
 */
birth_name: string | null, 
/**
 * Day of birth.
 */
birth_date: Day | null, 
/**
 * Place of birth.
 */
birth_place: string | null, 
/**
 * Specialty as in the register.
 */
specialty: string, 
/**
 * RPPS number, eleven digits.
 */
rpps: string | null, 
/**
 * Department of the council of the Order, such as « Meurthe-et-Moselle ».
 */
council: string | null, 
/**
 * Number in the register of that council.
 */
council_registration: string | null, 
/**
 * First day in the register of the Order.
 */
registered_on: Day | null, 
/**
 * Number of the locum licence of a student.
 */
locum_licence: string | null, 
/**
 * SIRET of the liberal activity, fourteen digits.
 */
siret: string | null, 
/**
 * VAT number, when the doctor has one.
 */
vat_number: string | null, 
/**
 * Address of practice, printed in the letterhead.
 */
address: Address, 
/**
 * Address of the home, where journeys start.
 */
home: Address, 
/**
 * Mail address.
 */
email: string | null, 
/**
 * Telephone number.
 */
phone: string | null, 
/**
 * Account on which the doctor is paid.
 */
iban: string | null, 
/**
 * Bank of that account.
 */
bic: string | null, 
/**
 * Prefix of invoice numbers; `{year}` stands for the year of issue.
 */
invoice_prefix: string, 
/**
 * The first number to give in the series, when earlier ones were issued
 * elsewhere; 1 otherwise.
 */
invoice_first_number: number, };

/**
 * What is wrong or unusual in a profile that is being typed.
 */
export type ProfileCheck = { 
/**
 * Every field that would refuse the profile.
 */
problems: Array<FieldProblem>, 
/**
 * What to look at again.
 */
doubts: Array<ProfileDoubt>, };

/**
 * What looks unusual in a profile without being wrong.
 */
export type ProfileDoubt = "unusual_rpps" | "unusual_phone" | "unusual_postcode" | "unusual_home_postcode" | "unusual_birth_date" | "unusual_vat_number";

/**
 * The doctor, with what looks unusual.
 */
export type ProfileView = { 
/**
 * The doctor.
 */
profile: Profile, 
/**
 * What to look at again.
 */
doubts: Array<ProfileDoubt>, };

/**
 * A file that proves a step.
 */
export type ProofFile = { 
/**
 * Where it lies.
 */
path: string, 
/**
 * Its name among the documents.
 */
title: string, };

/**
 * A payslip to begin.
 */
export type ProposePayslip = { 
/**
 * Of this contract.
 */
contract: ContractId, 
/**
 * Of this month; the first that is over without one when empty.
 */
month: Month | null, };

/**
 * What a listed rate is paid for each of.
 */
export type RateUnit = "shift" | "hour";

/**
 * A sum that came in.
 */
export type RecordPayment = { 
/**
 * The payment.
 */
payment: Payment, };

/**
 * Words for a new book, and which of them are asked again.
 */
export type RecoveryProposal = { 
/**
 * The words, in their order.
 */
words: Array<string>, 
/**
 * Places of two of them, from 1.
 */
ask: Array<number>, };

/**
 * The clocks and the public holidays of a part of France.
 */
export type Region = { 
/**
 * Zone of its clocks.
 */
zone: Zone, 
/**
 * Its public holidays; none where Cumul does not know them: the Code du
 * travail does not hold in the Pacific.
 */
holiday_zone: HolidayZone | null, };

/**
 * How long before its end the renewal of a contract is to be asked for.
 */
export type RenewalRule = { 
/**
 * This long before the end.
 */
ahead: Length, 
/**
 * Article.
 */
source: string, 
/**
 * How sure.
 */
confidence: Confidence, };

/**
 * A shift to repeat each week.
 */
export type RepeatShift = { 
/**
 * Which shift.
 */
id: ShiftId, 
/**
 * Every so many weeks.
 */
every: number, 
/**
 * Last day on which one may start.
 */
until: Day, };

/**
 * What may be put aside for a backup.
 */
export type Replace = "nothing" | "same_book" | "any_book";

/**
 * A year of one locum of the doctor.
 */
export type ReplacedYear = { 
/**
 * The locum, or the practice of the locum.
 */
employer: EmployerId, 
/**
 * The year.
 */
year: number, 
/**
 * Days of the calendar on which the locum worked: they count towards the
 * three months after which he may not settle nearby (R4127-86 CSP).
 */
days: number, 
/**
 * What was paid out in the year.
 */
paid: Cents, 
/**
 * What may be paid to one payee without being declared; none while no
 * value of the number is known for the year.
 */
threshold: Cents | null, 
/**
 * Whether it is more, so that it belongs into the yearly declaration of
 * fees (DAS2).
 */
declare: boolean, };

/**
 * Who replaces whom (ST-01, ST-02).
 */
export type ReplacementSide = "locum_doctor" | "covered_doctor";

/**
 * A backup to restore.
 */
export type RestoreBackup = { 
/**
 * The file.
 */
path: string, 
/**
 * What opens it.
 */
passphrase: string, 
/**
 * What may be put aside for it.
 */
replace: Replace, };

/**
 * A book that came back.
 */
export type Restored = { 
/**
 * How the book stands now.
 */
status: BookStatus, 
/**
 * What came back, and of when it is.
 */
counts: BackupCounts, 
/**
 * The folder in which the book lies that was here before.
 */
aside: string | null, };

/**
 * One word that was typed again from paper.
 */
export type RetypedWord = { 
/**
 * Its place, from 1.
 */
place: number, 
/**
 * What was typed.
 */
word: string, };

/**
 * A line of the history in the making: the operation and what it named.
 */
export type Said = { 
/**
 * Name of the operation.
 */
op: Op, 
/**
 * What it named: an employer, a day, a number.
 */
about: { [key in string]: string }, 
/**
 * Whether Ctrl+Z takes it back.
 */
undoable: boolean, };

/**
 * A contract to keep; an unknown identifier makes a new one.
 */
export type SaveContract = { 
/**
 * The contract.
 */
contract: Contract, 
/**
 * The signed PDF, when one is filed with it.
 */
signed_file: string | null, 
/**
 * Its employer, when that is a new one: both are kept, or neither.
 */
new_employer: Employer | null, };

/**
 * An employer to keep; an unknown identifier makes a new one.
 */
export type SaveEmployer = { 
/**
 * The employer.
 */
employer: Employer, };

/**
 * A paper to write.
 */
export type SavePaper = { 
/**
 * Which paper.
 */
ask: PaperAsk, 
/**
 * Where to write it.
 */
path: string, };

/**
 * A payslip to keep; an unknown identifier makes a new one.
 */
export type SavePayslip = { 
/**
 * The payslip. What was said of its difference stays as it was.
 */
payslip: Payslip, 
/**
 * The PDF, when one is filed with it.
 */
file: string | null, };

/**
 * A profile to keep.
 */
export type SaveProfile = { 
/**
 * The doctor.
 */
profile: Profile, };

/**
 * A site to keep; an unknown identifier makes a new one.
 */
export type SaveSite = { 
/**
 * The site.
 */
site: Site, };

/**
 * A road to keep.
 */
export type SaveTravel = { 
/**
 * The road.
 */
travel: Travel, };

/**
 * A paper that was written.
 */
export type SavedPaper = { 
/**
 * Where.
 */
path: string, 
/**
 * What the doctor should know before sending it.
 */
doubts: Array<PaperDoubt>, };

/**
 * What is typed.
 */
export type SearchAsk = { 
/**
 * The letters, whatever their case and accents; each word must be found.
 */
text: string, 
/**
 * The day that the letters mean, when they mean one.
 */
day: Day | null, 
/**
 * The hours that they mean; without a day, shifts near today have them.
 */
hours: SearchHours | null, 
/**
 * The sum that they mean: `2587` for any number of cents, or `2587.50`.
 */
sum: string | null, 
/**
 * What stands beside the day, the hours or the sum: of the shifts and
 * invoices that these find, those with these words. Beside a day or hours
 * it finds employers and contracts too.
 */
beside: string, };

/**
 * Hours on the clock.
 */
export type SearchHours = { 
/**
 * When it starts: `08:30`.
 */
start: ClockTime, 
/**
 * When it ends; any time when empty.
 */
end: ClockTime | null, };

/**
 * A conflict to set aside.
 */
export type SetConflictAside = { 
/**
 * Which one.
 */
of: ConflictFacts, 
/**
 * Why.
 */
reason: string, };

/**
 * What no other field holds.
 */
export type SetPaperFacts = { 
/**
 * Which paper.
 */
of: DraftOf, 
/**
 * The facts; an empty text takes one away.
 */
facts: { [key in PaperFact]?: string }, };

/**
 * A number to keep.
 */
export type SetParameter = { 
/**
 * The number, from its day on.
 */
parameter: Parameter, 
/**
 * The first day of the doctor's own value that it replaces, when it was
 * entered for another day before.
 */
replaces: Day | null, };

/**
 * Shifts that come to another state.
 */
export type SetShiftState = { 
/**
 * Which shifts.
 */
ids: Array<ShiftId>, 
/**
 * Their new state.
 */
state: ShiftState, 
/**
 * Who cancelled them, where that is their new state.
 */
cancelled_by: CancelledBy | null, };

/**
 * A difference that was paid otherwise.
 */
export type SettlePayslip = { 
/**
 * Of which payslip.
 */
id: PayslipId, 
/**
 * When it was paid.
 */
on: Day, };

/**
 * What keeps a shift as it is, and whether that can be undone.
 */
export type SettledBy = { 
/**
 * Number of the issued invoice that it stands on.
 */
number: string | null, 
/**
 * Whether its month can be opened again.
 */
reopens: boolean, };

/**
 * How the money of a contract arrives.
 */
export type Settlement = "invoice" | "payslip" | "retrocession" | "cpam" | "platform";

/**
 * How loud it is said (domain notes, design law no. 3).
 */
export type Severity = "info" | "warning" | "blocking";

/**
 * Flat payments of which a share is due.
 */
export type SharedFees = { 
/**
 * Payments.
 */
fees: Cents, 
/**
 * Share of the doctor.
 */
percent: BasisPoints, };

/**
 * The sheet on which the words stand.
 */
export type SheetAsk = { 
/**
 * The words.
 */
words: Array<string>, 
/**
 * Where to write it; when empty, it is opened to be printed, from a copy
 * that goes when the program is left.
 */
path: string | null, };

/**
 * A paid work session. A night is one shift.
 */
export type Shift = { 
/**
 * Identifier.
 */
id: ShiftId, 
/**
 * Contract under which it is done.
 */
contract: ContractId, 
/**
 * Where it is done.
 */
site: SiteId, 
/**
 * Start, on the clock of its site.
 */
start: WallTime, 
/**
 * End, on the clock of its site.
 */
end: WallTime, 
/**
 * What is done.
 */
kind: ShiftKind, 
/**
 * How far it has come.
 */
state: ShiftState, 
/**
 * Minutes of unpaid break.
 */
break_minutes: number, 
/**
 * Fees cashed during the shift, for contracts that pay a share of them.
 */
fees: Cents | null, 
/**
 * Flat payments that came with it, where the contract shares them otherwise.
 */
flat_fees: Cents | null, 
/**
 * Acts at their tariff, for contracts that pay them (L6146-2).
 */
acts: Array<Act>, 
/**
 * Name of the rate at which it is paid, where the contract has a list.
 */
listed: string | null, 
/**
 * Half-days, where the contract counts them otherwise than by the clock.
 */
half_days: number | null, 
/**
 * Halves of duty periods, where they count otherwise than by the clock.
 */
duty_halves: number | null, 
/**
 * Whether it is worked beyond the service that is owed: temps de travail
 * additionnel.
 */
additional_time: boolean, 
/**
 * Times at which an on-call period called the doctor out.
 */
call_outs: Array<CallOut>, 
/**
 * The doctor's note; never a patient.
 */
note: string, 
/**
 * How often time, place or state changed; the SEQUENCE of calendars.
 */
revision: number, 
/**
 * When its cancellation was told.
 */
cancelled_at: Instant | null, 
/**
 * Who cancelled it; none while that was not said.
 */
cancelled_by: CancelledBy | null, };

/**
 * A shift to place or to change.
 */
export type ShiftEntry = { 
/**
 * The shift.
 */
shift: Shift, 
/**
 * When its cancellation was told, on the clock of its site; just now when
 * empty.
 */
told: WallTime | null, };

/**
 * A paid work session.
 */
export type ShiftId = string;

/**
 * What the doctor does during a shift.
 */
export type ShiftKind = "session" | "on_site_duty" | "on_call";

/**
 * How far a shift has come.
 */
export type ShiftState = "planned" | "confirmed" | "done" | "cancelled";

/**
 * Shifts to remove.
 */
export type ShiftsAsk = { 
/**
 * Which shifts.
 */
ids: Array<ShiftId>, };

/**
 * A road that takes longer than the pause before a shift (WT-11).
 */
export type ShortRoad = { 
/**
 * Name of the place before.
 */
from: string, 
/**
 * Minutes that it takes.
 */
travel: number, 
/**
 * Minutes that there are.
 */
gap: number, };

/**
 * A place where shifts are done.
 */
export type Site = { 
/**
 * Identifier.
 */
id: SiteId, 
/**
 * Employer of the place.
 */
employer: EmployerId, 
/**
 * Name, such as « Bloc, Nancy ».
 */
name: string, 
/**
 * Address.
 */
address: Address, 
/**
 * Zone of its clocks.
 */
zone: Zone, 
/**
 * Its public holidays.
 */
holiday_zone: HolidayZone, 
/**
 * In Alsace-Moselle: whether Good Friday is off here, which it is only in
 * communes with a Protestant temple or a mixed church (L3134-13 CT).
 */
good_friday: boolean, };

/**
 * A site by its identifier.
 */
export type SiteAsk = { 
/**
 * Which one.
 */
id: SiteId, };

/**
 * What is wrong or unusual in a site that is being typed.
 */
export type SiteCheck = { 
/**
 * Every field that would refuse the site.
 */
problems: Array<FieldProblem>, 
/**
 * What to look at again.
 */
doubts: Array<SiteDoubt>, 
/**
 * What its postal code says of its clocks and holidays.
 */
region: Region | null, };

/**
 * What looks unusual in a place without being refused.
 */
export type SiteDoubt = "unusual_postcode" | "clocks_of_elsewhere" | "holidays_of_elsewhere";

/**
 * A place where shifts are done.
 */
export type SiteId = string;

/**
 * Groups of formalities (domain notes §5.2).
 */
export type Situation = "rem" | "lib" | "salaried" | "pc" | "ph";

/**
 * Whether the doctor holds the thesis: only then « Dr » and a register entry.
 */
export type Standing = "doctor" | "student";

/**
 * A closed month by its identifier.
 */
export type StatementAsk = { 
/**
 * Which one.
 */
id: StatementId, };

/**
 * A month of one contract, closed.
 */
export type StatementId = string;

/**
 * One shift of a statement.
 */
export type StatementLine = { 
/**
 * The shift.
 */
shift: ShiftId, 
/**
 * Its start, as it was when the month was closed.
 */
start: WallTime, 
/**
 * Its end.
 */
end: WallTime, 
/**
 * Name of its place.
 */
place: string, 
/**
 * What was done.
 */
kind: ShiftKind, 
/**
 * Minutes of work, unpaid break taken off.
 */
minutes: number, 
/**
 * Minutes of unpaid break.
 */
break_minutes: number, 
/**
 * Half-days, where the contract counts them.
 */
half_days: number, 
/**
 * Where the amount comes from.
 */
explained: Explained, 
/**
 * What is added to it, each with its reason.
 */
parts: Array<Part>, 
/**
 * What its figures do not say by themselves.
 */
notes: Array<LineNote>, 
/**
 * First day of the terms that price it.
 */
terms_from: Day | null, 
/**
 * Clocks of its place.
 */
zone: Zone, 
/**
 * The amount of the line; none where only the total of the period is
 * shared (fees) or nothing is expected.
 */
amount: Cents | null, };

/**
 * A step of the reckoning of a line.
 */
export type Step = { 
/**
 * Its cents; none where it has none of its own.
 */
amount: Cents | null, 
/**
 * How much, exactly: a whole number or a fraction, `"9"` or `"27/4"`.
 */
quantity: string | null, 
/**
 * Of what.
 */
unit: StepUnit | null, 
/**
 * What one of it is paid.
 */
rate: StepRate | null, 
/**
 * From when to when.
 */
window: StepWindow | null, 
/**
 * The stretches in it that count, where they are not all of it.
 */
stretches: Array<Stretch>, 
/**
 * Rule in the domain notes, such as `PA-10`.
 */
rule: string | null, 
/**
 * What makes it due.
 */
source: StepSource | null, 
/**
 * The number of the law that it rests on.
 */
parameter: StepNumber | null, };

/**
 * A number of the law, as it stood on the day of the work.
 */
export type StepNumber = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its value.
 */
value: string, 
/**
 * First day of that value.
 */
date: Day, 
/**
 * Text that sets it; empty where the value was removed since.
 */
source: string, };

/**
 * What one unit is paid: euros, and the share of them where there is one.
 */
export type StepRate = { 
/**
 * Euros: `"90.00"`, or a fraction where a price is spread over its hours.
 */
euros: string, 
/**
 * Share of them.
 */
percent: BasisPoints | null, 
/**
 * A second share that is due with it: euros and percent.
 */
beside: [Cents, BasisPoints] | null, };

/**
 * What makes an amount due.
 */
export type StepSource = { "of": "contract", 
/**
 * First day of the terms; unknown on what was closed without it.
 */
terms_from: Day | null, 
/**
 * First day of the amendment that it goes by.
 */
amended_on: Day | null, } | { "of": "law", 
/**
 * Which.
 */
text: string, };

/**
 * What a step counts.
 */
export type StepUnit = "hour" | "half_day" | "day" | "shift" | "month" | "year" | "fees" | "period" | "half_period" | "saturday_afternoon" | "call_out" | "journey" | "meal";

/**
 * Time on the clock of a place.
 */
export type StepWindow = { 
/**
 * Its start.
 */
start: WallTime, 
/**
 * Its end.
 */
end: WallTime, 
/**
 * The clocks.
 */
zone: Zone, };

/**
 * A stretch of time on the clock of the place.
 */
export type Stretch = { 
/**
 * Its start.
 */
start: WallTime, 
/**
 * Its end.
 */
end: WallTime, };

/**
 * A name to suggest for a file that will be written.
 */
export type SuggestedName = { 
/**
 * The name.
 */
name: string, };

/**
 * A supplement (PA-10).
 */
export type Supplement = { 
/**
 * On which days.
 */
on: Occasion, 
/**
 * Between which hours; all day when empty.
 */
window: Window | null, 
/**
 * What it adds.
 */
add: Addition, };

/**
 * What a proposed shift brings and takes.
 */
export type Surroundings = { 
/**
 * The presence before.
 */
before: NeighbourRow | null, 
/**
 * The presence after.
 */
after: NeighbourRow | null, 
/**
 * How the doctor comes to it.
 */
there: WayRow, 
/**
 * How the doctor leaves it.
 */
back: WayRow, 
/**
 * The weeks that it touches, without it and with it.
 */
weeks: Array<WeekFill>, 
/**
 * The four months of hospital service that it is in.
 */
months: MonthsFill | null, 
/**
 * Minutes that it takes, breaks and the roads that it adds counted in.
 */
takes: number, };

/**
 * What a credit note takes back from one line of an invoice.
 */
export type TakeBack = { 
/**
 * Line of the invoice, from 0.
 */
line: number, 
/**
 * Units too many: minutes for hours, otherwise half-days, days, shifts.
 */
units: number | null, 
/**
 * Or an amount too many.
 */
amount: Cents | null, 
/**
 * Why, in the doctor's words.
 */
label: string, };

/**
 * Where the income is declared.
 */
export type TaxCategory = "bnc" | "salary";

/**
 * What a contract pays, as far as it is known.
 */
export type TermSketch = { 
/**
 * Of what.
 */
unit: PriceUnit, 
/**
 * Euros of one unit.
 */
amount: Cents | null, 
/**
 * The share, of fees for the doctor or of acts for the institution.
 */
share: BasisPoints | null, 
/**
 * Share of a full time, of a salary.
 */
quota: BasisPoints | null, 
/**
 * Time that parts morning from afternoon, of half-days.
 */
cut: ClockTime | null, 
/**
 * What on-site duties are paid.
 */
duty: DutyPay, 
/**
 * Whether on-call periods are paid by the period; the amount is the
 * hospital's.
 */
on_call_periods: boolean, };

/**
 * ST-34, prime d'exercice territorial: work under a convention on other sites,
 * at least 20 km away (arrêtés of 14 March 2017 and 28 December 2020).
 */
export type Territorial = { 
/**
 * Half-days a week there, on average.
 */
half_days: number, 
/**
 * How many other sites.
 */
sites: number, };

/**
 * A thing of the book, named.
 */
export type ThingName = { "noun": "profile" } | { "noun": "parameter", 
/**
 * Its key.
 */
key: string, 
/**
 * First day of the value.
 */
valid_from: Day, } | { "noun": "employer", 
/**
 * Its name.
 */
name: string, } | { "noun": "site", 
/**
 * Its name.
 */
name: string, 
/**
 * Whose.
 */
employer: string, } | { "noun": "travel", 
/**
 * Where it starts; home when empty.
 */
from: string | null, 
/**
 * Where it leads.
 */
to: string, } | { "noun": "contract", 
/**
 * Its name.
 */
title: string, 
/**
 * With whom.
 */
employer: string, } | { "noun": "document", 
/**
 * Its name.
 */
title: string, } | { "noun": "shift", 
/**
 * Its start.
 */
start: WallTime, 
/**
 * Its end.
 */
end: WallTime, 
/**
 * Name of its site.
 */
place: string, 
/**
 * For whom.
 */
employer: string, } | { "noun": "leave", 
/**
 * Why.
 */
kind: LeaveKind, 
/**
 * First day.
 */
from: Day, 
/**
 * Last day.
 */
to: Day, 
/**
 * From whom; empty where it is from all work.
 */
employer: string, } | { "noun": "conflict", 
/**
 * What it is.
 */
kind: ConflictKind, 
/**
 * The first day that it is about.
 */
day: Day, } | { "noun": "statement", 
/**
 * The month.
 */
month: Month, 
/**
 * Of which contract.
 */
contract: string, 
/**
 * With whom.
 */
employer: string, } | { "noun": "invoice", 
/**
 * Which of the two.
 */
kind: InvoiceKind, 
/**
 * Its number; none for a draft.
 */
number: string | null, 
/**
 * Last day of the work.
 */
period_end: Day, 
/**
 * For whom.
 */
employer: string, } | { "noun": "payment", 
/**
 * When.
 */
on: Day, 
/**
 * How much.
 */
amount: Cents, 
/**
 * From whom.
 */
employer: string, } | { "noun": "payslip", 
/**
 * The month.
 */
month: Month, 
/**
 * Of which contract.
 */
contract: string, 
/**
 * By whom.
 */
employer: string, } | { "noun": "paper", 
/**
 * Which paper.
 */
kind: HiringKind, 
/**
 * Of which contract.
 */
contract: string, 
/**
 * With whom.
 */
employer: string, } | { "noun": "formality", 
/**
 * Code of the step.
 */
code: string, 
/**
 * What is to be done; the code for a step that is no longer known.
 */
title: string, 
/**
 * For which contract.
 */
contract: string, 
/**
 * With whom.
 */
employer: string, };

/**
 * A step to tick or to set aside.
 */
export type TickFormality = { 
/**
 * The step and what was done.
 */
mark: FormalityMark, 
/**
 * A file that proves it, filed with it.
 */
proof: ProofFile | null, };

/**
 * The first screen.
 */
export type Today = { 
/**
 * Today.
 */
day: Day, 
/**
 * Its week.
 */
week: WeekSoFar, 
/**
 * The next shifts, by start.
 */
coming: Array<ComingShift>, 
/**
 * Steps of the doctor that are late or due soon, the late ones first.
 */
steps: Array<FormalityRow>, 
/**
 * Documents and contracts that run out, the nearest first.
 */
expiring: Array<Expiring>, 
/**
 * Who owes something, the latest payer first.
 */
owing: Array<Owing>, 
/**
 * What is missing altogether; what came in too much is not taken off.
 */
balance: Cents, 
/**
 * What came in too much altogether.
 */
overpaid: Cents, 
/**
 * Whom the doctor owes a retrocession, the latest due first.
 */
to_pay: Array<Owing>, 
/**
 * What the doctor owes altogether.
 */
to_pay_balance: Cents, 
/**
 * The payslips whose difference is open, the newest first.
 */
payslips: Array<PayslipRow>, 
/**
 * The month to close first, while something of it is open.
 */
month: MonthToClose | null, 
/**
 * The other months that are over and still want something, the oldest
 * first.
 */
more_months: Array<MonthToClose>, };

/**
 * A noun whose lists a screen reads again after a change.
 */
export type Topic = "profile" | "employer" | "site" | "travel" | "contract" | "shift" | "leave" | "conflict" | "statement" | "invoice" | "payment" | "payslip" | "formality" | "document" | "paper" | "parameter" | "history";

/**
 * What a set of shifts is worth.
 */
export type Totals = { 
/**
 * Minutes of work.
 */
minutes: number, 
/**
 * Half-days, where the contract counts them.
 */
half_days: number, 
/**
 * Fees cashed, where the contract shares them.
 */
fees: Cents | null, 
/**
 * The salary of the month, where there is one.
 */
salary: Cents | null, 
/**
 * Due to the doctor.
 */
due: Cents, 
/**
 * Kept by the colleague: fees less what is due.
 */
kept: Cents | null, };

/**
 * The road between two places; `from` empty means the doctor's home.
 */
export type Travel = { 
/**
 * Where it starts; home when empty.
 */
from: SiteId | null, 
/**
 * Where it leads.
 */
to: SiteId, 
/**
 * Minutes one way.
 */
minutes: number, 
/**
 * Kilometres one way.
 */
kilometres: number, };

/**
 * A road by its two ends; home when `from` is empty.
 */
export type TravelAsk = { 
/**
 * Where it starts.
 */
from: SiteId | null, 
/**
 * Where it leads.
 */
to: SiteId, };

/**
 * The longest trial by the length of a contract.
 */
export type TrialStep = { 
/**
 * For contracts of at most this length; for all longer ones when empty.
 */
up_to: Length | null, 
/**
 * The longest trial.
 */
most: Length, 
/**
 * The longest with a renewal that both signed.
 */
renewed: Length | null, 
/**
 * Whether it is also no longer than a day for each week of the contract.
 */
a_day_a_week: boolean, };

/**
 * Work of one payslip whose amount is not known.
 */
export type UnpricedWork = { 
/**
 * Shifts; none where it is what the month pays whatever was worked.
 */
shifts: number, 
/**
 * The first day of them.
 */
first: Day, } & ({ "why": "number", 
/**
 * Its name.
 */
key: string, } | { "why": "on_call_amount" } | { "why": "terms" } | { "why": "rate" } | { "why": "fees" } | { "why": "end_pay" });

/**
 * How a line of an invoice stands to VAT (domain notes §4.3).
 */
export type VatTreatment = "exempt_care" | "franchise" | "taxable";

/**
 * A backup to check.
 */
export type VerifyBackup = { 
/**
 * The file.
 */
path: string, 
/**
 * What opens it.
 */
passphrase: string, };

/**
 * What a clock on the wall shows, to the minute: `2026-10-24T20:00`. Only
 * together with the zone of its site does it become an instant.
 */
export type WallTime = string;

/**
 * A way to a proposed shift, or from it.
 */
export type WayRow = { 
/**
 * The name of the other place; home when empty.
 */
place: string | null, 
/**
 * Minutes on the road, none at the same place; not known when empty.
 */
minutes: number | null, };

/**
 * What a week holds without the shift, and with it. Legal hours and the real
 * load are two figures (WT-10).
 */
export type WeekFill = { 
/**
 * Its Monday.
 */
monday: Day, 
/**
 * Minutes of everything, breaks and roads included, before.
 */
load_before: number, 
/**
 * The same with the shift.
 */
load: number, 
/**
 * Minutes under the Code du travail, with the shift (WT-01).
 */
salaried: number, 
/**
 * Minutes of hospital service, with the shift (WT-05).
 */
hospital: number, };

/**
 * The week of today.
 */
export type WeekSoFar = { 
/**
 * ISO number.
 */
number: number, 
/**
 * Minutes of the shifts done.
 */
done: number, 
/**
 * Minutes of the shifts still to do.
 */
ahead: number, };

/**
 * Hours of a week, Monday to Sunday, split at midnight.
 */
export type WeekSum = { 
/**
 * Its Monday.
 */
monday: Day, 
/**
 * ISO number of the week.
 */
number: number, 
/**
 * Minutes of work, on-call periods left out.
 */
minutes: number, };

/**
 * A proposed shift, weighed. Nothing of it is kept.
 */
export type Weighing = { 
/**
 * Yes, yes but, no.
 */
answer: Acceptance, 
/**
 * Why, the loudest first; those that are set aside among them.
 */
conflicts: Array<ConflictRow>, 
/**
 * The ways, the rests and the hours; none for the shift of a locum.
 */
around: Surroundings | null, 
/**
 * What it would be paid, with its reasons; none without terms on that day.
 */
worth: StatementLine | null, 
/**
 * Its steps in figures.
 */
steps: Array<Step>, 
/**
 * What it comes to alone; none for a salary, which it does not change, and
 * where the price is not known.
 */
amount: Cents | null, 
/**
 * What an hour of it really brings, roads and unpaid breaks counted in.
 */
an_hour: Cents | null, };

/**
 * Hours between which something applies; past midnight where the second is
 * not later than the first, and then of the day on which it begins.
 */
export type Window = { 
/**
 * From.
 */
from: ClockTime, 
/**
 * To; midnight is 00:00.
 */
to: ClockTime, };

/**
 * Limits of working time that the contract or the agreement of the branch sets
 * in place of those of the law; each that is missing is that of the law.
 */
export type WorkLimits = { 
/**
 * Days a year of a forfait-jours, which counts no hours (L3121-62 CT).
 */
days_a_year: number | null, 
/**
 * Most minutes a day.
 */
daily_minutes: number | null, 
/**
 * Most minutes a week.
 */
weekly_minutes: number | null, 
/**
 * Most minutes a week on the average of twelve.
 */
average_minutes: number | null, 
/**
 * Least minutes of rest a day.
 */
rest_minutes: number | null, };

/**
 * How a contract of this kind says its working time.
 */
export type WorkTimeUnit = "quota" | "half_days" | "hours";

/**
 * Units of one kind that were worked, and what they are paid.
 */
export type WorkedUnits = { 
/**
 * What is counted.
 */
unit: PaidUnit, 
/**
 * How many; minutes where it is by the hour.
 */
count: number, 
/**
 * What they are paid, supplements included.
 */
amount: Cents, 
/**
 * What each is paid; an hour where it is by the hour. None where they are
 * not all paid the same.
 */
rate: Cents | null, };

/**
 * What a line is worth, and why.
 */
export type WorthLine = { 
/**
 * Where the amount comes from.
 */
explained: Explained, 
/**
 * What is added to it.
 */
parts: Array<Part>, 
/**
 * The amount, where the line has one of its own.
 */
amount: Cents | null, 
/**
 * Words of the doctor, such as the reason of a correction.
 */
label: string, };

/**
 * A calendar to write.
 */
export type WriteCalendar = { 
/**
 * Of this employer; of all when empty.
 */
employer: EmployerId | null, 
/**
 * First day; the first of this month, or of the month of the last shift
 * when that is earlier.
 */
from: Day | null, 
/**
 * Last day; a year after the last shift when empty.
 */
to: Day | null, 
/**
 * How much it tells.
 */
detail: CalendarDetail, 
/**
 * Minutes before each shift at which the phone rings.
 */
alarm_minutes: number | null, 
/**
 * Where to write.
 */
path: string, };

/**
 * A calendar that was written.
 */
export type WrittenCalendar = { 
/**
 * Where.
 */
path: string, 
/**
 * Events, cancelled ones included.
 */
events: number, 
/**
 * Cancelled ones, which some phones only take away by hand: their starts.
 */
cancelled: Array<string>, };

/**
 * A file that was written.
 */
export type WrittenFile = { 
/**
 * Where it lies.
 */
path: string, 
/**
 * Its folder is opened in its place.
 */
folder: boolean, };

/**
 * A zone of the IANA list: `Europe/Paris`, `Indian/Reunion`.
 */
export type Zone = string;

/** Every command: its question and its answer. */
export interface Commands {
	book_status: { input: Nothing; output: BookStatus };
	book_start: { input: Nothing; output: BookStatus };
	book_pages: { input: Nothing; output: BookStatus };
	book_create: { input: CreateBook; output: BookStatus };
	book_open: { input: Passphrase; output: BookStatus };
	book_lock: { input: Nothing; output: BookStatus };
	demo_open: { input: Nothing; output: BookStatus };
	demo_leave: { input: Nothing; output: BookStatus };
	recovery_propose: { input: Nothing; output: RecoveryProposal };
	recovery_sheet: { input: SheetAsk; output: SavedPaper };
	recovery_change: { input: ChangeRecovery; output: Done<BackupMade | null> };
	backup_list: { input: Nothing; output: Backups };
	backup_show: { input: Nothing; output: OpenedFile };
	backup_make: { input: MakeBackup; output: BackupMade };
	backup_inspect: { input: InspectBackup; output: BackupSeen };
	backup_verify: { input: VerifyBackup; output: BackupCounts };
	backup_restore: { input: RestoreBackup; output: Restored };
	book_import: { input: ImportBook; output: Done<PortableCounts> };
	book_export: { input: ExportBook; output: ExportedBook };
	history_list: { input: HistoryAsk; output: Array<HistoryLine> };
	history_change: { input: HistoryChangeAsk; output: HistoryChange };
	history_next: { input: Nothing; output: HistoryNext };
	history_undo: { input: HistoryUndoAsk; output: Done<null> };
	history_redo: { input: Nothing; output: Done<null> };
	search_find: { input: SearchAsk; output: Array<Hit> };
	today_get: { input: Nothing; output: Today };
	profile_get: { input: Nothing; output: ProfileView };
	profile_check: { input: SaveProfile; output: ProfileCheck };
	profile_save: { input: SaveProfile; output: Done<Array<ProfileDoubt>> };
	employer_list: { input: Nothing; output: Array<EmployerRow> };
	employer_save: { input: SaveEmployer; output: Done<EmployerId> };
	employer_remove: { input: EmployerAsk; output: Done<null> };
	site_check: { input: SaveSite; output: SiteCheck };
	site_save: { input: SaveSite; output: Done<KeptSite> };
	site_remove: { input: SiteAsk; output: Done<null> };
	travel_list: { input: Nothing; output: Array<Travel> };
	travel_save: { input: SaveTravel; output: Done<null> };
	travel_remove: { input: TravelAsk; output: Done<null> };
	contract_list: { input: ContractsAsk; output: Array<ContractRow> };
	contract_kinds: { input: Nothing; output: Array<KindTraits> };
	contract_end: { input: ContractAsk; output: EndOfTerm | null };
	contract_defaults: { input: KindAsk; output: ContractDefaults };
	contract_guide: { input: Nothing; output: GuideView };
	contract_draft: { input: DraftAsk; output: ContractProposal };
	contract_kind: { input: KindAsk; output: KindView };
	contract_check: { input: SaveContract; output: ContractCheck };
	contract_save: { input: SaveContract; output: Done<KeptContract> };
	contract_remove: { input: ContractAsk; output: Done<null> };
	vat_confirm: { input: ConfirmVat; output: Done<null> };
	contract_attach: { input: AttachContract; output: Done<DocumentId> };
	plan_get: { input: PlanAsk; output: Plan };
	shift_plan: { input: ShiftEntry; output: Done<ShiftId> };
	shift_edit: { input: ShiftEntry; output: Done<ShiftId> };
	shift_move: { input: MoveShift; output: Done<ShiftId> };
	shift_repeat: { input: RepeatShift; output: Done<Array<ShiftId>> };
	shift_duplicate: { input: DuplicateShift; output: Done<ShiftId> };
	shift_set_state: { input: SetShiftState; output: Done<null> };
	shift_remove: { input: ShiftsAsk; output: Done<null> };
	leave_list: { input: PlanAsk; output: Array<LeaveRow> };
	leave_add: { input: LeaveEntry; output: Done<LeaveId> };
	leave_change: { input: LeaveEntry; output: Done<LeaveId> };
	leave_remove: { input: LeaveAsk; output: Done<null> };
	conflict_list: { input: PlanAsk; output: Array<ConflictRow> };
	conflict_check: { input: ShiftEntry; output: Array<ConflictRow> };
	shift_weigh: { input: ShiftEntry; output: Weighing };
	conflict_set_aside: { input: SetConflictAside; output: Done<null> };
	conflict_take_up: { input: ConflictAsk; output: Done<null> };
	month_hint: { input: Nothing; output: MonthHint };
	month_get: { input: MonthAsk; output: Array<MonthRow> };
	month_close: { input: CloseMonth; output: Done<StatementId> };
	month_reopen: { input: StatementAsk; output: Done<null> };
	invoice_list: { input: Nothing; output: Array<InvoiceView> };
	invoice_get: { input: InvoiceAsk; output: InvoiceView };
	invoice_draft: { input: DraftInvoice; output: Done<InvoiceId> };
	invoice_issue: { input: InvoiceAsk; output: Done<string> };
	invoice_credit: { input: DraftCredit; output: Done<InvoiceId> };
	invoice_remove: { input: InvoiceAsk; output: Done<null> };
	payment_check: { input: RecordPayment; output: PaymentCheck };
	payment_record: { input: RecordPayment; output: Done<PaymentId> };
	payment_remove: { input: PaymentAsk; output: Done<null> };
	ledger_get: { input: Nothing; output: Ledger };
	ledger_sum: { input: Nothing; output: LedgerSum };
	payslip_list: { input: PayslipsAsk; output: PayslipYear };
	payslip_open: { input: Nothing; output: Array<PayslipRow> };
	payslip_propose: { input: ProposePayslip; output: Payslip };
	payslip_check: { input: SavePayslip; output: PayslipCheck };
	payslip_save: { input: SavePayslip; output: Done<PayslipId> };
	payslip_remove: { input: PayslipAsk; output: Done<null> };
	payslip_settle: { input: SettlePayslip; output: Done<null> };
	payslip_dismiss: { input: DismissPayslip; output: Done<null> };
	payslip_reopen: { input: PayslipAsk; output: Done<null> };
	calendar_write: { input: WriteCalendar; output: WrittenCalendar };
	phone_offer: { input: CalendarAsk; output: PhonePage };
	phone_look: { input: Nothing; output: PhonePage | null };
	phone_close: { input: Nothing; output: PhonePage | null };
	formality_list: { input: FormalitiesAsk; output: Array<FormalityRow> };
	formality_count: { input: Nothing; output: FormalityCount };
	formality_tick: { input: TickFormality; output: Done<null> };
	formality_untick: { input: FormalityAsk; output: Done<null> };
	document_list: { input: Nothing; output: Array<DocumentRow> };
	document_count: { input: Nothing; output: DocumentCount };
	document_look: { input: LookAtFile; output: FileLook };
	document_add: { input: AddDocument; output: Done<DocumentId> };
	document_edit: { input: EditDocument; output: Done<null> };
	document_open: { input: DocumentAsk; output: OpenedDocument };
	document_copy: { input: CopyDocument; output: CopiedDocument };
	document_remove: { input: DocumentAsk; output: Done<null> };
	file_pick: { input: Nothing; output: ChosenPath };
	file_choose: { input: SuggestedName; output: ChosenPath };
	file_open: { input: WrittenFile; output: OpenedFile };
	paper_preview: { input: PaperAsk; output: PaperPages };
	paper_save: { input: SavePaper; output: SavedPaper };
	paper_contracts: { input: PaperContractsAsk; output: Array<PaperContract> };
	clause_list: { input: DraftOf; output: PaperClauses };
	clause_edit: { input: EditClause; output: Done<null> };
	clause_restore: { input: ClauseAsk; output: Done<null> };
	clause_leave_out: { input: ClauseAsk; output: Done<null> };
	clause_take_in: { input: ClauseAsk; output: Done<null> };
	clause_move: { input: MoveClause; output: Done<null> };
	clause_add: { input: AddClause; output: Done<string> };
	clause_remove: { input: ClauseAsk; output: Done<null> };
	paper_facts_set: { input: SetPaperFacts; output: Done<null> };
	parameter_list: { input: Nothing; output: Array<LawNumber> };
	parameter_check: { input: CheckParameter; output: ParameterEffect };
	parameter_set: { input: SetParameter; output: Done<null> };
	parameter_remove: { input: ParameterAsk; output: Done<null> };
}
