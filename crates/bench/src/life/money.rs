//! How the months were closed, invoiced and paid.

use std::collections::BTreeMap;

use domain::time::{Day, Month};
use serde_json::{Value, json};

use super::base::{EMPLOYERS, SALARY, TAXED, doctor};
use super::wages::Wages;
use super::{HOURS, Known, Size, Worked, by_hours, euros, id};

/// The last months in which nobody has paid yet.
const UNPAID: i32 = 3;
/// Of the month that is over: with so many employers it is still open, with
/// the next ones the invoice is a draft.
const OPEN: usize = 4;
const DRAFTS: usize = 2;
/// One invoice in so many was half paid, or paid with ten euros too much.
const HALF: usize = 400;
const TOO_MUCH: usize = 900;

pub(super) struct Desk {
    first: Day,
    today: Day,
    credits_left: usize,
    credit_every: usize,
    ranks: BTreeMap<i32, u32>,
    statements: Vec<Value>,
    invoices: Vec<Value>,
    payments: Vec<Value>,
    wages: Wages,
    issued: usize,
}

impl Desk {
    pub(super) fn new(first: Day, today: Day, size: Size) -> Self {
        let over = usize::try_from(size.months - 2).expect("months");
        let plain = 12 * over - OPEN;
        let credits = size.invoices.saturating_sub(plain);
        Self {
            first,
            today,
            credits_left: credits,
            credit_every: plain / credits.max(1),
            ranks: BTreeMap::new(),
            statements: Vec::new(),
            invoices: Vec::new(),
            payments: Vec::new(),
            wages: Wages::of(first, today, size),
            issued: 0,
        }
    }

    /// Settles every month that is over.
    pub(super) fn settle(
        mut self,
        book: &mut Value,
        known: &mut Known,
        months: &BTreeMap<Month, Vec<Worked>>,
    ) {
        for (month, shifts) in months {
            let back = self.months_back(*month);
            if back < 1 {
                continue;
            }
            let mut credited = Vec::new();
            for employer in 0..=SALARY + 1 {
                let own: Vec<_> = shifts.iter().filter(|it| it.employer == employer).collect();
                if own.is_empty() {
                    continue;
                }
                if back == 1 && employer < OPEN + DRAFTS {
                    known.to_settle += 1;
                }
                if back == 1 && employer < OPEN {
                    continue;
                }
                let due_on = month.last().plus_days(31);
                let statement = self.close(*month, &own, due_on);
                if employer > SALARY {
                    let asked = own.iter().map(|it| it.cents()).sum();
                    let pays = json!({ "statement": statement });
                    let told = back > UNPAID;
                    if told {
                        self.wages.tell(known, *month, &own, due_on);
                    }
                    self.claim(known, pays, employer, asked, due_on, back, told);
                    continue;
                }
                let draft = back == 1 && employer < OPEN + DRAFTS;
                credited.extend(self.invoice(known, *month, &own, &statement, draft, back));
            }
            // Numbers follow the days: credit notes come the day after.
            for note in credited {
                self.credit(note, *month);
            }
        }
        known.invoices = self.invoices.len();
        book["statements"] = Value::Array(self.statements);
        book["invoices"] = Value::Array(self.invoices);
        book["payments"] = Value::Array(self.payments);
        book["payslips"] = Value::Array(self.wages.payslips);
    }

    fn months_back(&self, month: Month) -> i32 {
        let this = self.today.month().first();
        (-1..)
            .find(|back| this.plus_months(-back) <= month.first())
            .expect("a month")
    }

    fn close(&mut self, month: Month, own: &[&Worked], due_on: Day) -> String {
        let statement = id(6, self.statements.len());
        let lines: Vec<_> = own.iter().map(|it| closed_line(it)).collect();
        let due: i64 = own.iter().map(|it| it.cents()).sum();
        let closed_on = month.last().plus_days(1);
        self.statements.push(json!({
            "id": statement, "contract": own[0].contract(self.first), "month": month,
            "closed_on": closed_on, "closed_at": format!("{closed_on}T09:00:00Z"),
            "due_on": due_on, "lines": lines,
            "totals": {
                "minutes": HOURS * 60 * i64::try_from(own.len()).expect("few"), "half_days": 0,
                "fees": null, "due": euros(due), "kept": null
            }
        }));
        statement
    }

    /// Answers the claim, where a credit note takes its first line back.
    fn invoice(
        &mut self,
        known: &mut Known,
        month: Month,
        own: &[&Worked],
        statement: &str,
        draft: bool,
        back: i32,
    ) -> Option<(Value, usize)> {
        let employer = own[0].employer;
        let on = month.last().plus_days(1);
        let lines: Vec<_> = own.iter().map(|it| invoice_line(it, 1)).collect();
        let mut invoice = self.sheet("invoice", month, own[0], lines);
        invoice["statement"] = json!(statement);
        let net: i64 = own.iter().map(|it| it.cents()).sum();
        let asked = with_vat(employer, net);
        if draft {
            self.invoices.push(invoice);
            return None;
        }
        let number = self.issue(&mut invoice, employer, on);
        if self.issued == 100 {
            known.old_invoice = (number, asked);
        }
        self.issued += 1;
        let corrected = self.credits_left > 0
            && back > 2 * UNPAID
            && self.issued.is_multiple_of(self.credit_every);
        let taken = if corrected {
            with_vat(employer, own[0].cents())
        } else {
            0
        };
        let pays = json!({ "invoice": invoice["id"] });
        let due_on = on.plus_days(30);
        self.claim(known, pays, employer, asked - taken, due_on, back, false);
        let note = corrected.then(|| {
            self.credits_left -= 1;
            let mut credit =
                self.sheet("credit_note", month, own[0], vec![invoice_line(own[0], -1)]);
            credit["corrects"] = invoice["id"].clone();
            credit["statement"] = json!(statement);
            (credit, employer)
        });
        self.invoices.push(invoice);
        note
    }

    fn credit(&mut self, (mut credit, employer): (Value, usize), month: Month) {
        self.issue(&mut credit, employer, month.last().plus_days(2));
        credit["id"] = json!(id(7, self.invoices.len()));
        self.invoices.push(credit);
    }

    fn sheet(&self, kind: &str, month: Month, of: &Worked, lines: Vec<Value>) -> Value {
        json!({
            "id": id(7, self.invoices.len()), "kind": kind,
            "employer": id(1, of.employer), "contract": of.contract(self.first),
            "period_start": month.first(), "period_end": month.last(), "lines": lines
        })
    }

    fn issue(&mut self, sheet: &mut Value, employer: usize, on: Day) -> String {
        let year = on.month().year();
        let rank = self.ranks.entry(year).or_default();
        *rank += 1;
        sheet["issue"] = json!({
            "series": format!("F{year}-"), "rank": rank, "on": on,
            "at": format!("{on}T10:00:00Z"), "due_on": on.plus_days(30),
            "vat_rate": "20", "late_flat": "40.00", "late_points": "10",
            "parties": {
                "seller": doctor(), "buyer_name": EMPLOYERS[employer],
                "buyer_address": { "street": "1 place des Vosges", "postcode": "54000", "city": "Nancy" },
                "contract_title": "Vacations"
            }
        });
        format!("F{year}-{rank:03}")
    }

    /// What is owed, and what came in for it. What a payslip has `told` is owed
    /// no more.
    #[allow(clippy::too_many_arguments, reason = "one row of a ledger")]
    fn claim(
        &mut self,
        known: &mut Known,
        pays: Value,
        employer: usize,
        asked: i64,
        due_on: Day,
        back: i32,
        told: bool,
    ) {
        let number = known.claims;
        let paid = paid(asked, number, back);
        let open = if told { paid } else { asked };
        known.claims += 1;
        known.paid += paid;
        known.balance += (open - paid).max(0);
        known.overpaid += (paid - open).max(0);
        known.open_claims += usize::from(open > paid);
        if paid > 0 {
            self.payments.push(json!({
                "id": id(9, number), "employer": id(1, employer.min(SALARY)), "pays": pays,
                "on": due_on, "amount": euros(paid), "means": "transfer"
            }));
        }
    }
}

/// What came in for the claim of this number, whose work was so many months
/// ago.
const fn paid(asked: i64, number: usize, back: i32) -> i64 {
    if back <= UNPAID {
        0
    } else if number % HALF == 7 {
        asked / 200 * 100
    } else if number % TOO_MUCH == 11 {
        asked + 1_000
    } else {
        asked
    }
}

fn with_vat(employer: usize, net: i64) -> i64 {
    if employer == TAXED {
        net + net / 5
    } else {
        net
    }
}

fn closed_line(worked: &Worked) -> Value {
    json!({
        "shift": worked.id, "start": worked.start, "end": worked.end,
        "place": format!("Bloc {}", worked.employer.min(SALARY) + 1), "kind": "session",
        "minutes": HOURS * 60, "break_minutes": 0, "explained": by_hours(HOURS, worked.rate),
        "amount": euros(worked.cents())
    })
}

fn invoice_line(worked: &Worked, sign: i64) -> Value {
    json!({
        "shift": worked.id, "start": worked.start, "end": worked.end,
        "place": format!("Bloc {}", worked.employer.min(SALARY) + 1),
        "explained": by_hours(sign * HOURS, worked.rate), "amount": euros(sign * worked.cents()),
        "vat": if worked.employer == TAXED { "taxable" } else { "exempt_care" }
    })
}
