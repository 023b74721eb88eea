//! Every column of the book has its word in the history, or is left out for a
//! reason.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{changed, newest};
use crate::scenarios::{empty_beside_the_files, full};

/// What the history tells of a column.
pub(super) enum Told {
    /// Fields of the thing.
    As(&'static [&'static str]),
    /// Nothing of its own, because of this.
    Out(&'static str),
}
use Told::{As, Out};

pub(super) type Columns = &'static [(&'static str, Told)];

pub(super) const KEY: Told = Out("only tells rows apart");
pub(super) const NAMED: Told = Out("it is in the name of the thing");
pub(super) const OWNER: Told = Out("the thing that the row is a part of");
pub(super) const ORDER: Told = Out("the order of the lines");
pub(super) const OF_SHIFT: Told =
    Out("the shift says it in the plan, the arithmetic says the hours");

/// By noun, as the screens name it, then table and column.
const COLUMNS: &[(&str, &str, Columns)] = &[
    (
        "profile",
        "profile",
        &[
            ("id", KEY),
            (
                "body",
                As(&[
                    "agreement",
                    "standing",
                    "first_name",
                    "last_name",
                    "birth_name",
                    "birth_date",
                    "birth_place",
                    "specialty",
                    "rpps",
                    "council",
                    "council_registration",
                    "registered_on",
                    "locum_licence",
                    "siret",
                    "vat_number",
                    "address",
                    "home",
                    "email",
                    "phone",
                    "iban",
                    "bic",
                    "invoice_prefix",
                    "invoice_first_number",
                ]),
            ),
        ],
    ),
    (
        "parameter",
        "parameter",
        &[
            ("key", NAMED),
            ("valid_from", NAMED),
            ("value", As(&["value"])),
            ("source", As(&["source"])),
            ("confidence", As(&["confidence"])),
        ],
    ),
    (
        "employer",
        "employer",
        &[
            ("id", KEY),
            ("kind", As(&["kind"])),
            ("name", As(&["name"])),
            ("short_name", As(&["short_name"])),
            ("siren", As(&["siren"])),
            ("siret", As(&["siret"])),
            ("finess_legal", As(&["finess_legal"])),
            ("finess_site", As(&["finess_site"])),
            ("address", As(&["address"])),
            ("contacts", As(&["contact"])),
            ("colour", As(&["colour"])),
            ("notes", As(&["notes"])),
        ],
    ),
    (
        "site",
        "site",
        &[
            ("id", KEY),
            ("employer", As(&["employer"])),
            ("name", As(&["name"])),
            ("address", As(&["address"])),
            ("zone", As(&["zone"])),
            ("holiday_zone", As(&["holiday_zone"])),
            ("good_friday", As(&["good_friday"])),
        ],
    ),
    (
        "travel",
        "travel",
        &[
            ("road", KEY),
            ("from_site", NAMED),
            ("to_site", NAMED),
            ("minutes", As(&["minutes"])),
            ("kilometres", As(&["kilometres"])),
        ],
    ),
    (
        "contract",
        "contract",
        &[
            ("id", KEY),
            ("employer", As(&["employer"])),
            ("kind", As(&["kind"])),
            ("title", As(&["title"])),
            ("signatory", As(&["signatory"])),
            ("signatory_role", As(&["signatory_role"])),
            ("start_on", As(&["start"])),
            ("end_on", As(&["end"])),
            ("signed_on", As(&["signed_on"])),
            ("settlement", As(&["settlement"])),
            ("tax_category", As(&["tax_category"])),
            ("pension_scheme", As(&["pension_scheme"])),
            ("vat", As(&["vat"])),
            ("vat_reason", As(&["vat_reason"])),
            ("payment_days", As(&["payment_term"])),
            ("payment_from", As(&["payment_term"])),
            ("signed_document", As(&["signed_document"])),
            ("end_alert_days", As(&["end_alert_days"])),
            (
                "conditions",
                As(&[
                    "work_quota",
                    "half_days",
                    "weekly_minutes",
                    "trial_end",
                    "notice",
                    "ground",
                    "places",
                    "general_interest",
                    "amendment",
                    "side",
                    "teleconsultation_share",
                    "teaching_hours",
                    "forfait_days",
                    "daily_limit",
                    "weekly_limit",
                    "average_limit",
                    "least_rest",
                    "non_compete_months",
                    "non_compete_kilometres",
                ]),
            ),
            ("notes", As(&["notes"])),
        ],
    ),
    (
        "contract",
        "pay_terms",
        &[
            ("contract", OWNER),
            ("valid_from", As(&["pay"])),
            ("pay", As(&["pay"])),
            ("duty", As(&["pay"])),
            ("on_call", As(&["pay"])),
            ("supplements", As(&["pay"])),
            ("combine", As(&["pay"])),
            ("extras", As(&["pay"])),
        ],
    ),
    (
        "document",
        "document",
        &[
            ("id", KEY),
            ("kind", As(&["kind"])),
            ("title", As(&["title"])),
            ("employer", As(&["employer"])),
            ("contract", As(&["contract"])),
            ("issued_on", As(&["dated_on"])),
            ("valid_until", As(&["valid_until"])),
            ("insured", As(&["insured"])),
            ("file_name", As(&["file_name"])),
            ("size", Out("how the file is kept")),
            ("seal", Out("how the file is kept")),
            ("added_at", Out("the line has its time")),
        ],
    ),
    (
        "shift",
        "shift",
        &[
            ("id", KEY),
            ("contract", As(&["contract"])),
            ("site", As(&["site"])),
            ("start_at", As(&["start"])),
            ("end_at", As(&["end"])),
            ("kind", As(&["kind"])),
            ("state", As(&["state"])),
            ("break_minutes", As(&["break_minutes"])),
            ("fees", As(&["fees"])),
            ("flat_fees", As(&["flat_fees"])),
            ("acts", As(&["acts"])),
            ("listed", As(&["listed_rate"])),
            ("half_days", As(&["half_days"])),
            ("duty_halves", As(&["duty_halves"])),
            ("additional_time", As(&["additional_time"])),
            ("call_outs", As(&["call_out"])),
            ("note", As(&["notes"])),
            ("revision", Out("how calendars learn of a change")),
            ("cancelled_at", As(&["cancelled_at"])),
            ("cancelled_by", As(&["cancelled_by"])),
            ("settled", Out("the closed month says it")),
        ],
    ),
    (
        "shift",
        "removed_shift",
        &[
            ("id", KEY),
            (
                "shift",
                Out("what calendars remember; the shift itself is told"),
            ),
            (
                "employer",
                Out("what calendars remember; the shift itself is told"),
            ),
            ("removed_at", Out("the line has its time")),
        ],
    ),
    (
        "statement",
        "statement",
        &[
            ("id", KEY),
            ("contract", NAMED),
            ("month", NAMED),
            ("closed_on", As(&["closed_on"])),
            ("closed_at", Out("the line has its time")),
            ("due_on", As(&["due_on"])),
            ("reopened_on", As(&["reopened_on"])),
            ("fixed", As(&["line"])),
            (
                "totals",
                As(&[
                    "worked",
                    "half_days",
                    "fees",
                    "salary",
                    "due",
                    "kept",
                    "to_pay_out",
                    "kept_by_doctor",
                ]),
            ),
        ],
    ),
    (
        "statement",
        "statement_line",
        &[
            ("statement", OWNER),
            ("position", ORDER),
            ("shift", OF_SHIFT),
            ("start_at", As(&["line"])),
            ("end_at", As(&["line"])),
            ("place", OF_SHIFT),
            ("kind", OF_SHIFT),
            ("minutes", OF_SHIFT),
            ("break_minutes", OF_SHIFT),
            ("half_days", Out("their sum is told")),
            ("explained", As(&["line"])),
            ("parts", As(&["line"])),
            ("notes", Out("they explain what the line says")),
            ("terms_from", Out("the contract says it")),
            ("zone", OF_SHIFT),
            ("amount", As(&["line"])),
        ],
    ),
    super::money::INVOICE,
    super::money::INVOICE_LINE,
    (
        "payment",
        "payment",
        &[
            ("id", KEY),
            ("employer", NAMED),
            ("invoice", As(&["pays"])),
            ("statement", As(&["pays"])),
            ("paid_on", As(&["paid_on", "paid_out_on"])),
            ("amount", As(&["amount"])),
            ("means", As(&["paid_by"])),
            ("note", As(&["notes"])),
        ],
    ),
    super::payslips::COLUMNS,
    super::leaves::COLUMNS,
    super::leaves::ALLOWED,
    super::leaves::ASIDE,
    (
        "paper",
        "paper_draft",
        &[
            ("contract", NAMED),
            ("paper", NAMED),
            ("effective", NAMED),
            ("facts", As(&["paper_fact"])),
            ("clauses", As(&["clause", "clause_left_out"])),
        ],
    ),
    (
        "formality",
        "formality_mark",
        &[
            ("contract", NAMED),
            ("code", NAMED),
            ("answer", As(&["answer", "done_on", "sent_by", "reason"])),
            ("proof", As(&["proof"])),
        ],
    ),
];

#[test]
fn every_column_is_told_or_left_out_for_a_reason() {
    let listed: BTreeSet<_> = COLUMNS
        .iter()
        .flat_map(|(_, table, columns)| columns.iter().map(move |(column, _)| (*table, *column)))
        .collect();
    let schema = store::schema_columns().expect("the schema");
    let all: BTreeSet<_> = schema
        .iter()
        .filter(|(table, _)| !["book", "history"].contains(&table.as_str()))
        .map(|(table, column)| (table.as_str(), column.as_str()))
        .collect();
    assert_eq!(listed, all);
    let reasons = COLUMNS.iter().flat_map(|(.., columns)| *columns);
    for (column, told) in reasons {
        match told {
            As(fields) => assert!(!fields.is_empty(), "{column}"),
            Out(reason) => assert!(!reason.is_empty(), "{column}"),
        }
    }
}

/// In the book that is imported nothing is at its default, so all that can be
/// told is told.
#[test]
fn what_is_said_to_be_told_is_told_and_nothing_else() {
    let book = empty_beside_the_files(&full());
    book.import(&full()).expect("imported");
    let change = changed(&book, &newest(&book));
    let things = change["things"].as_array().expect("a list");
    let word = |value: &Value| value.as_str().expect("a word").to_owned();
    let told: BTreeSet<_> = things
        .iter()
        .flat_map(|thing| {
            let fields = thing["fields"].as_array().expect("a list").iter();
            fields.map(|field| (word(&thing["name"]["noun"]), word(&field["name"])))
        })
        .collect();
    let said: BTreeSet<_> = COLUMNS
        .iter()
        .flat_map(|(noun, _, columns)| {
            let fields = columns.iter().flat_map(|(_, told)| match told {
                As(fields) => *fields,
                Out(_) => &[],
            });
            fields.map(|field| ((*noun).to_owned(), (*field).to_owned()))
        })
        .collect();
    assert_eq!(told, said);
}
