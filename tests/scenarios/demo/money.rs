//! Who owes what, and whether the numbers are in order.

use std::collections::{BTreeMap, BTreeSet};

use domain::contract::Settlement;
use domain::invoice::{Invoice, InvoiceKind, Issue};
use domain::money::Cents;
use domain::pay::{PlacedShift, price, salary, totals};
use domain::payment::PaymentFor;
use domain::statement::Statement;
use domain::time::Day;

use super::{Life, Sentence, ensure};

pub(super) const SENTENCES: &[Sentence] = &[
    (
        "numbers have no holes and follow the days",
        numbers_are_in_order,
    ),
    (
        "a closed month is worth what the rules say",
        months_are_priced,
    ),
    (
        "nothing was closed, issued or paid today or later",
        nothing_is_early,
    ),
    (
        "every older month is closed, and invoiced where one invoices",
        older_months_are_settled,
    ),
    (
        "last month still wants something, this one is not touched",
        last_month_is_open,
    ),
    ("one credit note takes back one hour", one_credit_note),
    (
        "sums are late in more than one age, one is paid in part",
        late_in_ages,
    ),
    (
        "a locum week brings two or three thousand euros",
        retrocessions_are_sensible,
    ),
    (
        "a month brings between three and eleven thousand euros",
        incomes_are_sensible,
    ),
    (
        "each wage that came in has its payslip, one lacks two half-days, one is answered",
        wages_have_payslips,
    ),
];

fn issued(life: &Life) -> impl Iterator<Item = (&Invoice, &Issue)> {
    let invoices = life.book.invoices.iter();
    invoices.filter_map(|it| Some((it, it.issue.as_ref()?)))
}

fn numbers_are_in_order(life: &Life) -> Result<(), String> {
    let mut series: BTreeMap<&str, Vec<(u32, Day)>> = BTreeMap::new();
    for (_, issue) in issued(life) {
        let ranks = series.entry(&issue.series).or_default();
        ranks.push((issue.rank, issue.on));
        let year = issue.on.to_string();
        ensure(issue.series == format!("F{}-", &year[..4]), || {
            issue.number()
        })?;
    }
    for (name, mut ranks) in series {
        ranks.sort_unstable();
        let whole = ranks
            .iter()
            .zip(1..)
            .all(|((rank, _), wanted)| *rank == wanted);
        let ordered = ranks.is_sorted_by_key(|(_, on)| *on);
        ensure(whole && ordered, || format!("{name} {ranks:?}"))?;
    }
    let count = issued(life).count();
    ensure((14..=18).contains(&count), || format!("{count} issued"))
}

fn months_are_priced(life: &Life) -> Result<(), String> {
    for statement in &life.book.statements {
        let contract = life.contract(&statement.contract);
        let of_it = |shift: &&domain::shift::Shift| {
            shift.contract == contract.id
                && shift.day().month() == statement.month
                && shift.state == domain::shift::ShiftState::Done
        };
        let shifts = life.book.shifts.iter().filter(of_it).cloned();
        let placed: Vec<_> = shifts
            .map(|shift| {
                let sites = &life.book.sites;
                let site = sites.iter().find(|site| site.id == shift.site);
                PlacedShift::at(shift, site)
            })
            .collect();
        let numbers = app::parameters::shipped().expect("the numbers of the law");
        let (lines, _) = price(contract, numbers, &placed);
        let fixed = salary(contract, numbers, statement.month);
        let totals = totals(&lines, &fixed);
        let same = lines == statement.lines && totals == statement.totals;
        ensure(same && totals.due > Cents::ZERO, || {
            format!("{statement:#?}")
        })?;
    }
    Ok(())
}

fn nothing_is_early(life: &Life) -> Result<(), String> {
    let today = life.today;
    for it in &life.book.statements {
        ensure(
            it.closed_on < today && it.closed_on > it.month.last(),
            || format!("{it:?}"),
        )?;
    }
    for (invoice, issue) in issued(life) {
        ensure(issue.on < today && issue.on > invoice.period_end, || {
            format!("{issue:?}")
        })?;
    }
    for payment in &life.book.payments {
        let asked = match &payment.pays {
            PaymentFor::Invoice(id) => issued(life)
                .find(|(it, _)| it.id == *id)
                .map(|(_, issue)| issue.on),
            PaymentFor::Statement(id) => statement(life, id.as_str()).map(|it| it.month.first()),
        };
        let on_time = asked.is_some_and(|asked| asked < payment.on && payment.on < today);
        let at_a_bank = !payment.on.is_weekend();
        let whole = payment.check().is_ok();
        ensure(on_time && at_a_bank && whole, || format!("{payment:?}"))?;
    }
    Ok(())
}

fn statement<'a>(life: &'a Life, id: &str) -> Option<&'a Statement> {
    life.book.statements.iter().find(|it| it.id.as_str() == id)
}

/// The months of each contract that have shifts done, `back` months ago.
fn worked(life: &Life, back: i32) -> BTreeSet<&str> {
    let month = life.today.month().first().plus_months(-back).month();
    let done = life
        .book
        .shifts
        .iter()
        .filter(|it| it.state == domain::shift::ShiftState::Done && it.day().month() == month);
    done.map(|it| it.contract.as_str()).collect()
}

fn closed(life: &Life, back: i32) -> BTreeSet<&str> {
    let month = life.today.month().first().plus_months(-back).month();
    let closed = life.book.statements.iter().filter(|it| it.month == month);
    closed.map(|it| it.contract.as_str()).collect()
}

fn older_months_are_settled(life: &Life) -> Result<(), String> {
    for back in 2..=16 {
        let (worked, closed) = (worked(life, back), closed(life, back));
        ensure(worked == closed && worked.len() >= 3, || {
            format!("{back} months ago: {worked:?}, closed {closed:?}")
        })?;
        let month = life.today.month().first().plus_months(-back).month();
        let invoice = life
            .book
            .invoices
            .iter()
            .find(|it| it.kind == InvoiceKind::Invoice && it.period_end.month() == month);
        let asked = invoice.is_some_and(|it| it.issue.is_some());
        ensure(asked, || format!("{back} months ago: no invoice"))?;
    }
    Ok(())
}

fn last_month_is_open(life: &Life) -> Result<(), String> {
    let open: Vec<_> = worked(life, 1)
        .difference(&closed(life, 1))
        .copied()
        .collect();
    ensure(open.contains(&"coordination"), || format!("{open:?}"))?;
    ensure(closed(life, 0).is_empty(), || "this month is closed".into())?;
    // Once its first days are over, half of the last month is behind.
    let late_enough = life.today.to_string().ends_with("-10");
    let drafts = life
        .book
        .invoices
        .iter()
        .filter(|it| it.issue.is_none())
        .count();
    ensure(
        !late_enough || (drafts == 1 && closed(life, 1).len() >= 2),
        || format!("{drafts} drafts, closed {:?}", closed(life, 1)),
    )
}

fn one_credit_note(life: &Life) -> Result<(), String> {
    let notes: Vec<_> = issued(life)
        .filter(|(it, _)| it.kind == InvoiceKind::CreditNote)
        .collect();
    let [(note, issue)] = notes.as_slice() else {
        return Err(format!("{} credit notes", notes.len()));
    };
    let corrected = issued(life).find(|(it, _)| Some(&it.id) == note.corrects.as_ref());
    let after = corrected.is_some_and(|(_, first)| first.on < issue.on);
    let amount: Cents = note.lines.iter().map(|line| line.amount).sum();
    let an_hour = [Cents::new(-8_500), Cents::new(-9_000)].contains(&amount);
    ensure(after && an_hour, || format!("{note:#?}"))
}

/// Days late of what is still missing, and whether part of it came in.
fn open_claims(life: &Life) -> Vec<(i64, bool)> {
    let paid = |pays: &PaymentFor| -> Cents {
        let payments = life.book.payments.iter();
        payments
            .filter(|it| it.pays == *pays)
            .map(|it| it.amount)
            .sum()
    };
    let mut claims: Vec<(PaymentFor, Cents, Day)> = Vec::new();
    for (invoice, issue) in issued(life).filter(|(it, _)| it.kind == InvoiceKind::Invoice) {
        let credited: Cents = issued(life)
            .filter(|(it, _)| it.corrects.as_ref() == Some(&invoice.id))
            .map(|(it, _)| it.gross())
            .sum();
        let pays = PaymentFor::Invoice(invoice.id.clone());
        claims.push((pays, invoice.gross() + credited, issue.due_on));
    }
    for statement in &life.book.statements {
        // What a payslip tells is no claim any more.
        let told = life
            .book
            .payslips
            .iter()
            .any(|it| it.contract == statement.contract && it.work == statement.month);
        if !told && life.contract(&statement.contract).settlement != Settlement::Invoice {
            let pays = PaymentFor::Statement(statement.id.clone());
            claims.push((pays, statement.totals.due, statement.due_on));
        }
    }
    let mut open = Vec::new();
    for (pays, asked, due) in claims {
        let (paid, late) = (paid(&pays), due.days_until(life.today));
        assert!(paid <= asked, "more came in than was asked: {pays:?}");
        if paid < asked {
            open.push((late, paid > Cents::ZERO));
        }
    }
    open
}

fn late_in_ages(life: &Life) -> Result<(), String> {
    let open = open_claims(life);
    let late = |days: std::ops::RangeInclusive<i64>| {
        open.iter().filter(|(late, _)| days.contains(late)).count()
    };
    let ages = late(20..=60) >= 1 && late(61..=90) + late(45..=60) >= 1 && late(91..=200) == 1;
    let coming = late(-60..=0) <= 6;
    let partial = open.iter().filter(|(_, partial)| *partial).count();
    let few = late(1..=200) <= 7;
    ensure(ages && coming && few && partial == 1, || {
        format!("{open:?}")
    })
}

fn retrocessions_are_sensible(life: &Life) -> Result<(), String> {
    let mut weeks: BTreeMap<&str, Cents> = BTreeMap::new();
    for statement in &life.book.statements {
        let contract = life.contract(&statement.contract);
        if contract.settlement == Settlement::Retrocession {
            *weeks.entry(contract.id.as_str()).or_default() += statement.totals.due;
        }
    }
    // One or two weeks each, some of them with a public holiday.
    let sensible = |due: &Cents| (120_000..=620_000).contains(&due.get());
    ensure(weeks.len() == 3 && weeks.values().all(sensible), || {
        format!("{weeks:?}")
    })
}

fn wages_have_payslips(life: &Life) -> Result<(), String> {
    let payslips = &life.book.payslips;
    for payment in &life.book.payments {
        let PaymentFor::Statement(id) = &payment.pays else {
            continue;
        };
        let wage = statement(life, id.as_str()).expect("what it pays");
        if life.contract(&wage.contract).settlement == Settlement::Payslip {
            let own = payslips
                .iter()
                .find(|it| it.contract == wage.contract && it.work == wage.month);
            let same = own
                .is_some_and(|it| it.net_paid == payment.amount && it.paid_on == Some(payment.on));
            ensure(same, || format!("{payment:?} {own:?}"))?;
        }
    }
    let whole = payslips.iter().all(|it| {
        it.check().is_ok()
            && it.doubts().is_empty()
            && it
                .check_under(life.contract(&it.contract), life.today)
                .is_ok()
    });
    let answered = payslips.iter().filter(|it| it.answer.is_some()).count();
    let with_pdf = payslips.iter().filter(|it| it.document.is_some());
    let short = with_pdf.clone().all(|it| {
        let of_month = |statement: &&Statement| {
            statement.contract == it.contract && statement.month == it.work
        };
        let due = life.book.statements.iter().find(of_month);
        let missing = due.map(|due| due.totals.due - it.gross);
        // Two half-days at 111,54 €.
        missing == Some(Cents::new(22_308))
    });
    ensure(
        whole && short && answered == 1 && with_pdf.count() == 1,
        || format!("{answered} answered, {payslips:#?}"),
    )
}

fn incomes_are_sensible(life: &Life) -> Result<(), String> {
    for back in 2..=15 {
        let month = life.today.month().first().plus_months(-back).month();
        let statements = life.book.statements.iter().filter(|it| it.month == month);
        let due: Cents = statements.map(|it| it.totals.due).sum();
        ensure((250_000..=1_150_000).contains(&due.get()), || {
            format!("{back} months ago: {due}")
        })?;
    }
    Ok(())
}
