//! Papers: looked at in the window, then written as PDF.

mod ask;
mod clauses;
mod done;
mod hiring;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use domain::contract::Contract;
use domain::contract::paper::{DraftOf, HiringKind};
use domain::ids::{ContractId, InvoiceId, ShiftId, StatementId};
use domain::invoice::{Invoice, Issue};
use domain::money::Cents;
use domain::pay::price;
use domain::profile::{Agreement, Profile};
use domain::site::Site;
use domain::statement::Totals;
use domain::time::Day;
use exchange::paper::{
    self, ActivityCertificate, Cited, Council, CouncilTransmission, Hiring, InvoicePaper, Paper,
    RetrocessionSheet,
};

use crate::book::{Book, Look};
use crate::documents::write_file;
use crate::error::{AppError, ErrorCode};
use crate::invoices::issue_at;
use crate::planning::{World, is_done};

pub use ask::*;
pub use clauses::*;

/// A paper to write.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SavePaper {
    /// Which paper.
    pub ask: PaperAsk,
    /// Where to write it.
    #[ts(as = "String")]
    pub path: PathBuf,
}

/// A paper to look at.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct PaperPages {
    /// Its title.
    pub title: String,
    /// A name for its file.
    pub file_name: String,
    /// One SVG image for each page.
    pub pages: Vec<String>,
    /// Whether its figures can be written as a table too, for a spreadsheet.
    pub table: bool,
    /// What the doctor should know before sending it.
    pub doubts: Vec<PaperDoubt>,
}

/// A paper that was written.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct SavedPaper {
    /// Where.
    pub path: String,
    /// What the doctor should know before sending it.
    pub doubts: Vec<PaperDoubt>,
}

/// The pages of a paper, to look at before it is written.
///
/// # Errors
/// [`ErrorCode::PaperRefused`] for a character that cannot be printed;
/// [`ErrorCode::NotShared`] for a retrocession sheet without fees;
/// [`ErrorCode::WorkOfLocum`] for a paper about the doctor's own work under a
/// contract with a locum.
pub fn paper_preview(book: &Book, ask: PaperAsk) -> Result<PaperPages, AppError> {
    let paper = book.read(|look| paper(look, &ask))?;
    let title = paper.title();
    Ok(PaperPages {
        file_name: file_name(&title),
        pages: paper::preview(&paper)?,
        table: paper::csv(&paper).is_some(),
        doubts: doubts(&paper),
        title,
    })
}

/// Writes a paper as PDF; as a text document where `path` ends in .docx, and
/// its figures alone, for a spreadsheet, where it ends in .csv.
///
/// # Errors
/// As [`paper_preview`]; [`ErrorCode::NoTextVersion`] at `path` for a paper
/// that nobody else amends, [`ErrorCode::NoTable`] for one without figures;
/// [`ErrorCode::FileUnwritable`] at `path`.
pub fn paper_save(book: &Book, ask: SavePaper) -> Result<SavedPaper, AppError> {
    let paper = book.read(|look| paper(look, &ask.ask))?;
    write_file(&ask.path, &bytes(&paper, &ask.path)?)?;
    if let Err(error) = book.shell().open(&ask.path) {
        // The paper is written; a desktop without a PDF reader, or the
        // command line, simply does not show it.
        debug_assert_eq!(error.code, ErrorCode::FileUnreadable);
    }
    Ok(SavedPaper {
        path: ask.path.display().to_string(),
        doubts: doubts(&paper),
    })
}

fn bytes(paper: &Paper, path: &Path) -> Result<Vec<u8>, AppError> {
    let end = path.extension().and_then(|end| end.to_str());
    match end.map(str::to_ascii_lowercase).as_deref() {
        Some("docx") => {
            paper::docx(paper)?.ok_or_else(|| AppError::at(ErrorCode::NoTextVersion, "path"))
        }
        Some("csv") => paper::csv(paper).ok_or_else(|| AppError::at(ErrorCode::NoTable, "path")),
        _ => Ok(paper::pdf(paper)?),
    }
}

fn doubts(paper: &Paper) -> Vec<PaperDoubt> {
    match paper {
        Paper::Hiring(paper) => doubts_of_hiring(paper),
        Paper::CouncilTransmission(letter) if letter.contract.signed_on.is_none() => {
            vec![PaperDoubt::ContractUnsigned]
        }
        _ => Vec::new(),
    }
}

fn doubts_of_hiring(paper: &Hiring) -> Vec<PaperDoubt> {
    let clauses = paper.clauses();
    let mut printed = clauses.iter().filter(|it| !it.left_out);
    let blanks =
        !paper.blanks_of_parties().is_empty() || printed.clone().any(|it| !it.blanks.is_empty());
    let left_out = |it: &domain::contract::paper::ArrangedClause| {
        it.left_out && it.basis.as_ref().is_some_and(|basis| basis.mandatory)
    };
    [
        (paper.is_no_liberal_place(), PaperDoubt::NoLiberalPlace),
        (clauses.iter().any(left_out), PaperDoubt::MandatoryLeftOut),
        (printed.any(|it| it.outdated), PaperDoubt::ClauseOutdated),
        (!paper.is_draft() && blanks, PaperDoubt::BlanksLeft),
    ]
    .into_iter()
    .filter_map(|(doubtful, doubt)| doubtful.then_some(doubt))
    .collect()
}

/// A file name that every system takes.
fn file_name(title: &str) -> String {
    let kept = |c: char| {
        if c.is_control() || "/\\:*?\"<>|".contains(c) {
            '-'
        } else {
            c
        }
    };
    let plain: String = title.chars().map(kept).collect();
    let plain = plain.replace(['\u{202f}', '\u{a0}'], " ");
    format!("{}.pdf", plain.trim())
}

fn paper(look: &Look<'_>, ask: &PaperAsk) -> Result<Paper, AppError> {
    match ask {
        PaperAsk::ShiftStatement { statement } => done::shift_statement(look, statement),
        PaperAsk::RetrocessionSheet { statement } => retrocession_sheet(look, statement),
        PaperAsk::Invoice { invoice } => invoice_paper(look, invoice),
        PaperAsk::ActivityCertificate {
            contract,
            from,
            to,
            function,
            quota,
        } => activity_certificate(look, contract, (*from, *to), function, quota),
        PaperAsk::CouncilTransmission {
            contract,
            department,
            president,
        } => council_transmission(look, contract, department, *president),
        PaperAsk::LocumContract { contract, to_sign } => {
            drawn_up(look, HiringKind::LocumContract, contract, None, *to_sign)
        }
        PaperAsk::SessionContract { contract, to_sign } => {
            drawn_up(look, HiringKind::SessionContract, contract, None, *to_sign)
        }
        PaperAsk::Amendment {
            contract,
            effective,
            to_sign,
        } => {
            let from = Some(*effective);
            drawn_up(look, HiringKind::Amendment, contract, from, *to_sign)
        }
    }
}

fn drawn_up(
    look: &Look<'_>,
    paper: HiringKind,
    contract: &ContractId,
    effective: Option<Day>,
    to_sign: bool,
) -> Result<Paper, AppError> {
    let of = DraftOf {
        paper,
        contract: contract.clone(),
        effective,
    };
    Ok(Paper::Hiring(hiring::hiring(
        look, look.today, &of, to_sign,
    )?))
}

/// Where the doctor signs: the town of the letterhead.
fn signed_at(profile: &Profile) -> String {
    profile.address.city.clone()
}

/// Nobody certifies of the doctor what a locum did.
fn refuse_locum(contract: &Contract) -> Result<(), AppError> {
    if contract.is_covered() {
        return Err(AppError::new(ErrorCode::WorkOfLocum).about("contract", &contract.title));
    }
    Ok(())
}

fn retrocession_sheet(look: &Look<'_>, id: &StatementId) -> Result<Paper, AppError> {
    let statement = look.statements().get(id)?;
    let contract = look.contracts().get(&statement.contract)?;
    if statement.totals.fees.is_none() {
        return Err(AppError::new(ErrorCode::NotShared).about("contract", &contract.title));
    }
    let profile = look.profile().get()?;
    let paid: Cents = look
        .payments()
        .of_statement(id)?
        .iter()
        .map(|payment| payment.amount)
        .sum();
    let (first, last) = (statement.month.first(), statement.month.last());
    Ok(Paper::RetrocessionSheet(RetrocessionSheet {
        place: signed_at(&profile),
        employer: look.employers().get(&contract.employer)?,
        period_start: contract.start.max(first),
        period_end: contract.last_day_by(last),
        lines: statement.lines,
        totals: statement.totals,
        paid,
        due_on: statement.due_on,
        day: statement.closed_on,
        profile,
        contract,
    }))
}

fn invoice_paper(look: &Look<'_>, id: &InvoiceId) -> Result<Paper, AppError> {
    let invoice = look.invoices().get(id)?;
    let corrects = match &invoice.corrects {
        Some(original) => look.invoices().get(original)?.issue,
        None => None,
    };
    let issue = match &invoice.issue {
        Some(issue) => issue.clone(),
        None => issue_if_today(look, &invoice)?,
    };
    Ok(Paper::Invoice(InvoicePaper {
        corrects: corrects.map(|issue| Cited {
            number: issue.number(),
            on: issue.on,
        }),
        purchase_order: None,
        breaks: breaks(look, &invoice)?,
        invoice,
        issue,
    }))
}

/// The breaks of the shifts that are invoiced, as their month was closed.
fn breaks(look: &Look<'_>, invoice: &Invoice) -> Result<BTreeMap<ShiftId, u32>, AppError> {
    let Some(statement) = &invoice.statement else {
        return Ok(BTreeMap::new());
    };
    let lines = look.statements().get(statement)?.lines.into_iter();
    Ok(lines.map(|line| (line.shift, line.break_minutes)).collect())
}

/// What issuing a draft today would print; the paper shows no number for it.
fn issue_if_today(look: &Look<'_>, invoice: &Invoice) -> Result<Issue, AppError> {
    let noon = domain::time::WallTime::new(
        look.today
            .date()
            .and_time(domain::time::ClockTime::ONE_PM.time()),
    );
    let at = noon.instant(domain::time::Zone::PARIS);
    issue_at(look, invoice, 0, look.today, at)
}

fn activity_certificate(
    look: &Look<'_>,
    id: &ContractId,
    (from, to): (Day, Day),
    function: &str,
    quota: &str,
) -> Result<Paper, AppError> {
    if to < from {
        return Err(AppError::at(ErrorCode::EndBeforeStart, "to"));
    }
    let contract = look.contracts().get(id)?;
    refuse_locum(&contract)?;
    // One certifies neither what was before the contract nor what is to come.
    let from = from.max(contract.start);
    let to = contract.last_day_by(to.min(look.today));
    if to < from {
        return Err(AppError::at(ErrorCode::NothingToCertify, "to"));
    }
    let (count, totals) = done_in(look, &contract, from, to)?;
    Ok(Paper::ActivityCertificate(ActivityCertificate {
        profile: look.profile().get()?,
        employer: look.employers().get(&contract.employer)?,
        function: function.trim().to_owned(),
        quota: quota.trim().to_owned(),
        period_start: from,
        period_end: to,
        shifts: u32::try_from(count).unwrap_or(u32::MAX),
        minutes: totals.minutes,
        half_days: totals.half_days,
        day: look.today,
        contract,
    }))
}

fn done_in(
    look: &Look<'_>,
    contract: &Contract,
    from: Day,
    to: Day,
) -> Result<(usize, Totals), AppError> {
    let world = World::of(look)?;
    let shifts = look.shifts().of_contract(&contract.id, from, to)?;
    let done: Vec<_> = shifts
        .iter()
        .filter(|shift| is_done(shift))
        .map(|shift| world.placed(shift))
        .collect();
    Ok((done.len(), price(contract, &world.numbers, &done).1))
}

fn council_transmission(
    look: &Look<'_>,
    id: &ContractId,
    department: &str,
    president: Option<Agreement>,
) -> Result<Paper, AppError> {
    let contract = look.contracts().get(id)?;
    let profile = look.profile().get()?;
    let sites = look.sites().of(&contract.employer)?;
    Ok(Paper::CouncilTransmission(CouncilTransmission {
        place: signed_at(&profile),
        employer: look.employers().get(&contract.employer)?,
        council: Council {
            department: department.trim().to_owned(),
            address: domain::address::Address::default(),
            president,
        },
        sites: sites.iter().map(Site::place).collect(),
        enclosures: Vec::new(),
        day: look.today,
        profile,
        contract,
    }))
}
