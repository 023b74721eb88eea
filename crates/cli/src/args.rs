//! What can be typed after `cumul`.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use domain::time::{Day, Month};

/// Drives a book of Cumul without a window.
#[derive(Debug, Parser)]
#[command(name = "cumul", version, about)]
pub(crate) struct Args {
    /// Folder of the book.
    #[arg(long, global = true, default_value = "book")]
    pub(crate) book: PathBuf,
    /// The day to take for today, for every rule.
    #[arg(long, global = true)]
    pub(crate) today: Option<Day>,
    /// File whose first line is a passphrase of the book, or its recovery
    /// words. Without it the keyring of the desktop opens the book; with it
    /// no keyring is touched.
    #[arg(long, global = true)]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// For scripts: a refusal is JSON too. Answers are JSON in any case.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Makes a new book filled with the demo doctor, dated from today.
    Demo,
    /// Reads a portable book into a new or empty book.
    Import {
        /// The portable book, or the folder of an export.
        file: PathBuf,
    },
    /// Writes the book, or a calendar of it.
    Export {
        /// What to write.
        what: Export,
        /// Folder of a portable book, or file of a calendar.
        #[arg(long)]
        out: PathBuf,
        /// First day of a calendar; this month without it.
        #[arg(long)]
        from: Option<Day>,
        /// Last day of a calendar; a year after the last shift without it.
        #[arg(long)]
        to: Option<Day>,
        /// Only this employer.
        #[arg(long)]
        employer: Option<String>,
        /// How much a calendar tells: full, `place_and_hours`, busy.
        #[arg(long, default_value = "full")]
        detail: String,
        /// Minutes before each shift at which the phone rings.
        #[arg(long)]
        alarm: Option<u32>,
    },
    /// Prints a report.
    Report {
        /// Which one.
        what: Report,
        /// Month of the report.
        #[arg(long)]
        month: Option<Month>,
        /// First day of the report.
        #[arg(long)]
        from: Option<Day>,
        /// Last day of the report.
        #[arg(long)]
        to: Option<Day>,
    },
    /// Closes the month of a contract.
    Close {
        /// The contract.
        contract: String,
        /// The month.
        month: Month,
        /// Closes a month that still runs, with what was done until today.
        #[arg(long)]
        before_end: bool,
    },
    /// Opens the closed month of a contract again.
    Reopen {
        /// The contract.
        contract: String,
        /// The month.
        month: Month,
    },
    /// Drafts, issues and corrects invoices.
    Invoice {
        /// What to do with it.
        #[command(subcommand)]
        what: Invoice,
    },
    /// Writes a paper as PDF; a contract also as .docx and a retrocession sheet
    /// as a table, where the name of the file ends in `.docx` or `.csv`.
    Paper {
        /// Its code: D-04, D-06, D-07, D-08, D-09, D-10, D-11, D-13.
        code: String,
        /// The contract, for D-04, D-06, D-07, D-08, D-09, D-11 and D-13.
        #[arg(long)]
        contract: Option<String>,
        /// The month, for D-09 and D-11.
        #[arg(long)]
        month: Option<Month>,
        /// The number or identifier of the invoice, for D-10.
        #[arg(long)]
        invoice: Option<String>,
        /// First day, for D-13; for D-08 the day on which something changes.
        #[arg(long)]
        from: Option<Day>,
        /// Last day, for D-13.
        #[arg(long)]
        to: Option<Day>,
        /// The part of a full time, for D-13, such as « 0,40 ETP ».
        #[arg(long, default_value = "")]
        quota: String,
        /// How the president of the council is addressed, for D-04.
        #[arg(long, value_parser = ["feminine", "masculine"])]
        president: Option<String>,
        /// The version to sign, without « Projet », for D-06, D-07 and D-08.
        #[arg(long)]
        to_sign: bool,
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
    },
    /// Records a sum that came in, or takes one away.
    Payment {
        /// What to do with it.
        #[command(subcommand)]
        what: Payment,
    },
    /// Answers the steps that a contract brings.
    Formality {
        /// What to do with it.
        #[command(subcommand)]
        what: Formality,
    },
    /// Files, lists and removes documents.
    Document {
        /// What to do with it.
        #[command(subcommand)]
        what: Document,
    },
    /// Tells the names of all commands, or the question and the answer of one.
    Commands {
        /// Its name.
        name: Option<String>,
    },
    /// Asks any command of the list; `cumul commands` tells their names.
    Call {
        /// Its name.
        name: String,
        /// The question, as JSON.
        #[arg(default_value = "{}")]
        question: String,
    },
    /// Writes a backup: one sealed file that a passphrase of the book opens.
    Backup {
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
    },
    /// Makes the book of a backup, where there is none.
    Restore {
        /// The backup.
        file: PathBuf,
    },
    /// Checks that the book is whole, or a backup: opens it in a temporary
    /// place and counts what it holds.
    Verify {
        /// The backup; the book when empty.
        backup: Option<PathBuf>,
    },
}

/// What can be exported.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Export {
    /// The portable book, or the folder of an export.
    Json,
    /// A calendar for the phone.
    Calendar,
}

/// What can be reported.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Report {
    /// A month of each contract.
    Month,
    /// Conflicts of a period.
    Conflicts,
    /// Who owes what.
    Ledger,
    /// The steps of all contracts.
    Formalities,
    /// What the rules of its kind say of each contract, and its days.
    Contracts,
    /// Payslips beside what was worked, and what is missing from them.
    Payslips,
}

/// What can be done with a sum that came in.
#[derive(Debug, Subcommand)]
pub(crate) enum Payment {
    /// Records it, for an invoice or for the closed month of a contract.
    Record {
        /// How much.
        amount: String,
        /// The number or identifier of the invoice that it pays.
        #[arg(long, conflicts_with_all = ["contract", "month"])]
        invoice: Option<String>,
        /// The contract whose month it pays, where no invoice is written.
        #[arg(long, required_unless_present = "invoice", requires = "month")]
        contract: Option<String>,
        /// That month.
        #[arg(long, requires = "contract")]
        month: Option<Month>,
        /// The day it came in, or was paid to a locum; today without it.
        #[arg(long)]
        on: Option<Day>,
        /// How it came: transfer, cheque, cash, other.
        #[arg(long, default_value = "transfer")]
        means: String,
        /// A note.
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Takes it away.
    Remove {
        /// Its identifier.
        id: String,
    },
}

/// How a step can be answered.
#[derive(Debug, Subcommand)]
pub(crate) enum Formality {
    /// It was done.
    Tick {
        /// The contract that brings it.
        contract: String,
        /// Its code.
        code: String,
        /// The day it was done; today without it.
        #[arg(long)]
        on: Option<Day>,
        /// How: online, email, `registered_letter`, letter, `by_hand`, other.
        #[arg(long, default_value = "online")]
        means: String,
        /// A file that proves it.
        #[arg(long)]
        proof: Option<PathBuf>,
    },
    /// It does not apply.
    Aside {
        /// The contract that brings it.
        contract: String,
        /// Its code.
        code: String,
        /// Why.
        #[arg(long)]
        reason: String,
    },
    /// It is still to do.
    Untick {
        /// The contract that brings it.
        contract: String,
        /// Its code.
        code: String,
    },
}

/// What can be done with a document.
#[derive(Debug, Subcommand)]
pub(crate) enum Document {
    /// Lists all, what expires first comes first.
    List,
    /// Files one.
    Add {
        /// The file.
        file: PathBuf,
        /// What it is, such as `malpractice_insurance`; `cumul commands
        /// document_add` tells all kinds.
        #[arg(long, default_value = "other")]
        kind: String,
        /// Its name in lists; the name of the file without it.
        #[arg(long)]
        title: Option<String>,
        /// The employer it concerns.
        #[arg(long)]
        employer: Option<String>,
        /// The contract it concerns.
        #[arg(long)]
        contract: Option<String>,
        /// The day printed on it.
        #[arg(long)]
        issued_on: Option<Day>,
        /// The last day on which it is good.
        #[arg(long)]
        valid_until: Option<Day>,
    },
    /// Writes a plain copy of it.
    Copy {
        /// Its identifier.
        id: String,
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
    },
    /// Removes it; `cumul call history_undo` brings it back.
    Remove {
        /// Its identifier.
        id: String,
    },
}

/// What can be done with an invoice.
#[derive(Debug, Subcommand)]
pub(crate) enum Invoice {
    /// Drafts an invoice over the closed month of a contract.
    Draft {
        /// The contract.
        contract: String,
        /// The month.
        month: Month,
    },
    /// Issues a draft with the next number.
    Issue {
        /// The draft.
        id: String,
    },
    /// Drafts a credit note on an issued invoice.
    Credit {
        /// The number or identifier of the invoice.
        invoice: String,
        /// Line that is corrected, from 0; everything without it.
        #[arg(long)]
        line: Option<usize>,
        /// Units too many: minutes for hours.
        #[arg(long)]
        units: Option<i64>,
        /// Amount too many.
        #[arg(long)]
        amount: Option<String>,
        /// Why.
        #[arg(long, default_value = "")]
        label: String,
    },
    /// Deletes a draft; refused once it is issued.
    Delete {
        /// The number or identifier.
        invoice: String,
    },
}
