//! The payslips of the salary.

use std::collections::BTreeMap;

use domain::time::{Day, Month};
use serde_json::{Value, json};

use super::base::RUN;
use super::{HOURS, Known, Size, Worked, euros, id};

/// One payslip in so many leaves a shift out.
const SHORT: usize = 24;
/// Wages can be claimed for so many months.
const CLAIMABLE: i32 = 36;

pub(super) struct Wages {
    first: Day,
    today: Day,
    months: i32,
    /// What each contract has paid so far.
    paid: BTreeMap<String, i64>,
    pub(super) payslips: Vec<Value>,
}

impl Wages {
    pub(super) const fn of(first: Day, today: Day, size: Size) -> Self {
        Self {
            first,
            today,
            months: size.months,
            paid: BTreeMap::new(),
            payslips: Vec::new(),
        }
    }

    /// The payslip of a month: its hours, and the indemnities of a contract
    /// that ends with it, a tenth and a tenth of both (PA-11).
    pub(super) fn tell(&mut self, known: &mut Known, month: Month, own: &[&Worked], on: Day) {
        let number = self.payslips.len();
        let contract = own[0].contract(self.first);
        let worked: i64 = own.iter().map(|it| it.cents()).sum();
        let ends = self.ends_with(month);
        let paid = self.paid.entry(contract.clone()).or_default();
        *paid += worked;
        let (indemnity, leave) = if ends {
            (*paid / 10, *paid * 11 / 100)
        } else {
            (0, 0)
        };
        let mut hours = HOURS * i64::try_from(own.len()).expect("few");
        let mut gross = worked + indemnity + leave;
        if number % SHORT == 5 {
            hours -= HOURS;
            gross -= own[0].cents();
            if month.last().plus_months(CLAIMABLE) >= self.today {
                known.short_payslips += 1;
                known.missing += own[0].cents();
            }
        }
        known.payslips += 1;
        self.payslips.push(json!({
            "id": id(10, number), "contract": contract, "month": month, "work": month,
            "paid_on": on, "gross": euros(gross), "net_paid": euros(gross * 3 / 4),
            "net_taxable": euros(gross * 4 / 5), "tax_withheld": euros(gross / 20),
            "end_indemnity": euros(indemnity), "leave_indemnity": euros(leave),
            "lines": [{ "unit": "hour", "count": hours * 60 }]
        }));
    }

    /// Whether another contract that has an end begins with the next month: where
    /// one without an end follows, nothing is due.
    fn ends_with(&self, month: Month) -> bool {
        let next = month.last().plus_days(1);
        let begins = (1..).map(|run| run * RUN);
        begins
            .take_while(|months| *months + RUN < self.months)
            .any(|months| self.first.plus_months(months) == next)
    }
}
