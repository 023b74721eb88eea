//! Every column of the book is carried by the portable book, or derived.

use serde_json::Value;

/// Table, type of the format, and the columns with the property that carries
/// each, where it has another name.
const CARRIED: &[(&str, &str, &str)] = &[
    (
        "contract",
        "Contract",
        "id employer kind title signatory signatory_role start_on=start end_on=end signed_on \
      settlement tax_category pension_scheme vat vat_reason payment_days=payment payment_from=payment \
      signed_document end_alert_days conditions notes",
    ),
    (
        "document",
        "PortableDocument",
        "id kind title employer contract issued_on valid_until insured file_name added_at",
    ),
    (
        "employer",
        "Employer",
        "id kind name short_name siren siret finess_legal finess_site address contacts colour notes",
    ),
    ("formality_mark", "FormalityMark", "contract code answer"),
    (
        "invoice",
        "Invoice",
        "id kind employer contract statement corrects period_start period_end",
    ),
    (
        "invoice",
        "Issue",
        "series rank issued_on=on issued_at=at due_on vat_rate late_flat late_points parties",
    ),
    (
        "invoice_line",
        "InvoiceLine",
        "shift start_at=start end_at=end place label explained parts amount vat",
    ),
    (
        "leave",
        "Leave",
        "id kind contract first_day=from last_day=to from_hour=hours to_hour=hours note",
    ),
    (
        "conflict_mark",
        "ConflictMark",
        "facts=of reason set_aside_on=on",
    ),
    ("paper_draft", "PaperDraft", "facts clauses"),
    ("paper_draft", "DraftOf", "contract paper effective"),
    (
        "parameter",
        "Parameter",
        "key valid_from value source confidence",
    ),
    (
        "pay_terms",
        "PayTerms",
        "valid_from pay duty on_call supplements combine extras",
    ),
    (
        "payment",
        "Payment",
        "id employer invoice=pays statement=pays paid_on=on amount means note",
    ),
    (
        "payslip",
        "Payslip",
        "id contract month work kind paid_on gross net_paid net_taxable tax_withheld lines \
      end_indemnity leave_indemnity document note answer",
    ),
    ("removed_shift", "RemovedShift", "shift employer removed_at"),
    (
        "shift",
        "Shift",
        "id contract site start_at=start end_at=end kind state break_minutes fees flat_fees acts \
      listed half_days duty_halves additional_time call_outs note \
      revision cancelled_at cancelled_by",
    ),
    (
        "site",
        "Site",
        "id employer name address zone holiday_zone good_friday",
    ),
    (
        "statement",
        "Statement",
        "id contract month closed_on closed_at due_on fixed totals reopened_on",
    ),
    (
        "statement_line",
        "StatementLine",
        "shift start_at=start end_at=end place kind minutes break_minutes half_days explained parts \
      notes terms_from zone amount",
    ),
    (
        "travel",
        "Travel",
        "from_site=from to_site=to minutes kilometres",
    ),
];

/// Columns that follow from something that is carried, or belong to this one
/// file and not to what the doctor entered.
const DERIVED: &[(&str, &str, &str)] = &[
    ("book", "id book_id created_at", "the file, not its content"),
    (
        "document",
        "size seal",
        "from the file beside the portable book",
    ),
    ("formality_mark", "proof", "from the answer"),
    (
        "history",
        "id at origin op about kind target undoable state schema changeset",
        "how this file came to be; a new one begins with its import",
    ),
    (
        "invoice_line",
        "invoice position",
        "from the place in the list",
    ),
    ("invoice", "net gross", "from the lines, on issuing"),
    ("pay_terms", "contract", "from the place in the list"),
    (
        "profile",
        "id body",
        "the whole profile, which the format has as a type",
    ),
    ("removed_shift", "id", "from the shift"),
    (
        "statement_line",
        "statement position",
        "from the place in the list",
    ),
    (
        "leave_allowed",
        "leave contract position",
        "from the place in the list",
    ),
    ("travel", "road", "from both ends"),
    ("shift", "settled", "from the closed months"),
];

fn listed() -> Vec<(String, String)> {
    let carried = CARRIED.iter().map(|(table, _, columns)| (table, columns));
    let derived = DERIVED.iter().map(|(table, columns, _)| (table, columns));
    let each = |(table, columns): (&&str, &&'static str)| {
        let column = |word: &'static str| word.split('=').next().expect("a name").to_owned();
        let table = (**table).to_owned();
        let pair = move |word| (table.clone(), column(word));
        columns.split_whitespace().map(pair).collect::<Vec<_>>()
    };
    let mut all: Vec<_> = carried.chain(derived).flat_map(each).collect();
    all.sort();
    all
}

#[test]
fn every_column_of_the_book_is_carried_or_derived() {
    let mut columns = store::schema_columns().expect("a schema");
    columns.sort();
    assert_eq!(
        listed(),
        columns,
        "a new column belongs in one of the lists"
    );
}

#[test]
fn every_property_that_carries_a_column_is_in_the_format() {
    let format = exchange::portable::schema();
    let definitions = &format.as_value()["$defs"];
    for (table, of, columns) in CARRIED {
        for word in columns.split_whitespace() {
            let property = word.rsplit('=').next().expect("a name");
            let found: &Value = &definitions[of]["properties"][property];
            assert!(found.is_object(), "{table}: {of}.{property}");
        }
    }
}
