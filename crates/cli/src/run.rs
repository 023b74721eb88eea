//! Turns what was typed into commands of the list.

use std::path::Path;
use std::sync::Arc;

use app::clock::{Clock, FrozenClock, MachineClock};
use app::demo::demo_create;
use app::keyring::DesktopKeyring;
use app::portable::ImportBook;
use app::setup::{
    BookState, CreateBook, Nothing, Passphrase, book_from_portable, book_open, book_start,
    book_status,
};
use app::shell::NoShell;
use app::{AppError, Book, ErrorCode, Guess, call::call, reports};
use domain::time::Month;
use serde_json::{Value, json};

use crate::args::{Args, Command, Export, Invoice, Report};
use crate::verbs;

/// Runs one command line.
pub(crate) fn run(args: &Args) -> Result<Value, AppError> {
    let clock: Arc<dyn Clock> = match args.today {
        Some(day) => Arc::new(FrozenClock(day)),
        None => Arc::new(MachineClock),
    };
    let book = book(args, clock)?;
    match &args.command {
        Command::Commands { name } => return verbs::commands(name.as_deref()),
        Command::Import { file } if book_status(&book, Nothing {})?.state == BookState::Absent => {
            let portable = ImportBook { path: file.clone() };
            return told(book_from_portable(&book, create(args)?, portable)?);
        }
        Command::Restore { file } => return of_backup(&book, args, "backup_restore", file),
        Command::Verify { backup: Some(file) } => {
            return of_backup(&book, args, "backup_verify", file);
        }
        _ => {}
    }
    open(&book, args)?;
    match &args.command {
        Command::Demo => told(demo_create(&book, create(args)?)?),
        Command::Import { file } => call(&book, "book_import", json!({ "path": file })),
        Command::Export {
            what: Export::Json,
            out,
            ..
        } => call(&book, "book_export", json!({ "folder": out })),
        Command::Export {
            what: Export::Calendar,
            out,
            from,
            to,
            employer,
            detail,
            alarm,
        } => {
            let ask = json!({
                "path": out, "from": from, "to": to, "employer": employer, "detail": detail,
                "alarm_minutes": alarm,
            });
            call(&book, "calendar_write", ask)
        }
        Command::Report {
            what,
            month,
            from,
            to,
        } => {
            let month = month.unwrap_or_else(|| book.today().month());
            let from = from.unwrap_or_else(|| month.first());
            let to = to.unwrap_or_else(|| month.last());
            match what {
                Report::Month => told(reports::month(&book, month)?),
                Report::Conflicts => told(reports::conflicts(&book, from, to)?),
                Report::Ledger => told(reports::ledger_report(&book)?),
                Report::Formalities => told(reports::formalities(&book)?),
                Report::Contracts => told(reports::contracts(&book)?),
                Report::Payslips => told(reports::payslips(&book)?),
            }
        }
        Command::Close {
            contract,
            month,
            before_end,
        } => call(
            &book,
            "month_close",
            json!({ "contract": contract, "month": month, "before_end": before_end }),
        ),
        Command::Reopen { contract, month } => call(
            &book,
            "month_reopen",
            json!({ "id": statement(&book, contract, *month, |row| row["reopens"] == true)? }),
        ),
        Command::Invoice { what } => invoice(&book, what),
        Command::Paper { .. } => paper(&book, &args.command),
        Command::Payment { what } => verbs::payment(&book, what),
        Command::Formality { what } => verbs::formality(&book, what),
        Command::Document { what } => verbs::document(&book, what),
        Command::Call { name, question } => {
            let question = serde_json::from_str(question)
                .map_err(|error| AppError::at(ErrorCode::Malformed, "question").because(error))?;
            call(&book, name, question)
        }
        Command::Backup { out } => call(&book, "backup_make", json!({ "path": out })),
        Command::Verify { backup: None } => {
            let documents = book.verify()?;
            Ok(json!({ "whole": true, "documents": documents }))
        }
        Command::Restore { .. } | Command::Verify { .. } | Command::Commands { .. } => {
            Err(AppError::new(ErrorCode::Internal))
        }
    }
}

/// The book that the command line names.
fn book(args: &Args, clock: Arc<dyn Clock>) -> Result<Book, AppError> {
    // The keyring knows a book by its folder, wherever one stands.
    let folder = std::path::absolute(&args.book)
        .map_err(|error| AppError::at(ErrorCode::FileUnreadable, "book").because(error))?;
    let book = Book::new(folder, clock, Arc::new(NoShell), "cli", Guess::Hard);
    Ok(match args.passphrase_file {
        Some(_) => book,
        None => book.with_keyring(Arc::new(DesktopKeyring)),
    })
}

/// A new book that the passphrase of the command line opens.
fn create(args: &Args) -> Result<CreateBook, AppError> {
    Ok(CreateBook {
        passphrase: passphrase(args.passphrase_file.as_deref())?.passphrase,
        retyped: Vec::new(),
        start: None,
        aside: false,
    })
}

/// Asks a command about a backup, which only a passphrase opens.
fn of_backup(book: &Book, args: &Args, name: &str, file: &Path) -> Result<Value, AppError> {
    let passphrase = passphrase(args.passphrase_file.as_deref())?.passphrase;
    call(
        book,
        name,
        json!({ "path": file, "passphrase": passphrase }),
    )
}

/// Opens the book, unless the command is about opening it.
fn open(book: &Book, args: &Args) -> Result<(), AppError> {
    const BEFORE: [&str; 7] = [
        "book_status",
        "book_start",
        "book_create",
        "book_open",
        "recovery_propose",
        "backup_restore",
        "backup_inspect",
    ];
    let asks_before =
        matches!(&args.command, Command::Call { name, .. } if BEFORE.contains(&name.as_str()));
    if asks_before || matches!(args.command, Command::Demo) {
        return Ok(());
    }
    let opened =
        args.passphrase_file.is_none() && book_start(book, Nothing {})?.state == BookState::Open;
    if !opened {
        book_open(book, passphrase(args.passphrase_file.as_deref())?)?;
    }
    Ok(())
}

fn passphrase(file: Option<&Path>) -> Result<Passphrase, AppError> {
    let unreadable = || AppError::at(ErrorCode::FileUnreadable, "passphrase_file");
    let file = file.ok_or_else(|| AppError::at(ErrorCode::PassphraseNeeded, "passphrase_file"))?;
    let text = std::fs::read_to_string(file).map_err(|error| unreadable().because(error))?;
    let passphrase = text.lines().next().unwrap_or_default().to_owned();
    Ok(Passphrase { passphrase })
}

fn told(report: impl serde::Serialize) -> Result<Value, AppError> {
    serde_json::to_value(report).map_err(|error| AppError::new(ErrorCode::Internal).because(error))
}

/// The statement over the closed month of a contract; where it has several
/// parts, the first that is `wanted`.
fn statement(
    book: &Book,
    contract: &str,
    month: Month,
    wanted: impl Fn(&Value) -> bool,
) -> Result<Value, AppError> {
    Ok(statement_row(book, contract, month, wanted)?["statement"].clone())
}

/// The line of the month for that statement.
pub(crate) fn statement_row(
    book: &Book,
    contract: &str,
    month: Month,
    wanted: impl Fn(&Value) -> bool,
) -> Result<Value, AppError> {
    known_contract(book, contract)?;
    let rows = call(book, "month_get", json!({ "month": month }))?;
    let rows = rows.as_array().map(Vec::as_slice).unwrap_or_default();
    let closed = |row: &&Value| row["contract"] == contract && !row["statement"].is_null();
    let parts = || rows.iter().filter(closed);
    let row = parts().find(|row| wanted(row)).or_else(|| parts().next());
    row.cloned().ok_or_else(|| {
        AppError::at(ErrorCode::MonthNotClosed, "month")
            .about("contract", contract)
            .about("month", month)
    })
}

/// A month is only called open of a contract that exists.
fn known_contract(book: &Book, contract: &str) -> Result<(), AppError> {
    let contracts = call(book, "contract_list", json!({}))?;
    let contracts = contracts.as_array().map(Vec::as_slice).unwrap_or_default();
    let known = contracts
        .iter()
        .any(|row| row["contract"]["id"] == contract);
    known.then_some(()).ok_or_else(|| {
        let unknown = AppError::at(ErrorCode::NotFound, "contract").about("noun", "contract");
        unknown.about("id", contract)
    })
}

/// The line of an invoice, by its number or by its identifier.
pub(crate) fn invoice_line(book: &Book, named: &str) -> Result<Value, AppError> {
    let invoices = call(book, "invoice_list", json!({}))?;
    let invoices = invoices.as_array().map(Vec::as_slice).unwrap_or_default();
    let numbered = invoices.iter().find(|line| line["number"] == named);
    let found = numbered.or_else(|| invoices.iter().find(|line| line["invoice"]["id"] == named));
    found.cloned().ok_or_else(|| {
        let unknown = AppError::at(ErrorCode::NotFound, "invoice").about("noun", "invoice");
        unknown.about("id", named)
    })
}

fn invoice_id(book: &Book, named: &str) -> Result<Value, AppError> {
    Ok(invoice_line(book, named)?["invoice"]["id"].clone())
}

/// Whether no invoice over a closed month stands.
fn to_invoice(row: &Value) -> bool {
    row["number"].is_null() || row["cancelled"] == true
}

fn invoice(book: &Book, what: &Invoice) -> Result<Value, AppError> {
    match what {
        Invoice::Draft { contract, month } => call(
            book,
            "invoice_draft",
            json!({ "statement": statement(book, contract, *month, to_invoice)? }),
        ),
        Invoice::Issue { id } => call(book, "invoice_issue", json!({ "id": id })),
        Invoice::Credit {
            invoice,
            line,
            units,
            amount,
            label,
        } => {
            let take_back = line.map_or_else(Vec::new, |line| {
                vec![json!({ "line": line, "units": units, "amount": amount, "label": label })]
            });
            let id = invoice_id(book, invoice)?;
            call(
                book,
                "invoice_credit",
                json!({ "id": id, "take_back": take_back }),
            )
        }
        Invoice::Delete { invoice } => call(
            book,
            "invoice_remove",
            json!({ "id": invoice_id(book, invoice)? }),
        ),
    }
}

fn paper(book: &Book, command: &Command) -> Result<Value, AppError> {
    let Command::Paper {
        code,
        contract,
        month,
        invoice,
        from,
        to,
        quota,
        president,
        to_sign,
        out,
    } = command
    else {
        return Err(AppError::new(ErrorCode::Internal));
    };
    let missing = |field: &'static str| AppError::at(ErrorCode::Required, field);
    let contract = || contract.as_deref().ok_or_else(|| missing("contract"));
    let month = || month.ok_or_else(|| missing("month"));
    let ask = match code.as_str() {
        "D-09" => {
            json!({ "paper": "shift_statement", "statement": statement(book, contract()?, month()?, |_| true)? })
        }
        "D-11" => {
            json!({ "paper": "retrocession_sheet", "statement": statement(book, contract()?, month()?, |_| true)? })
        }
        "D-10" => {
            let named = invoice.as_deref().ok_or_else(|| missing("invoice"))?;
            json!({ "paper": "invoice", "invoice": invoice_id(book, named)? })
        }
        "D-13" => {
            // The paper cuts the period by the contract.
            let year = book.today().plus_months(-12);
            json!({
                "paper": "activity_certificate", "contract": contract()?,
                "from": from.unwrap_or(year), "to": to.unwrap_or_else(|| book.today()),
                "quota": quota,
            })
        }
        "D-04" => {
            json!({ "paper": "council_transmission", "contract": contract()?, "president": president })
        }
        "D-06" => {
            json!({ "paper": "locum_contract", "contract": contract()?, "to_sign": to_sign })
        }
        "D-07" => {
            json!({ "paper": "session_contract", "contract": contract()?, "to_sign": to_sign })
        }
        "D-08" => json!({
            "paper": "amendment", "contract": contract()?,
            "effective": from.ok_or_else(|| missing("from"))?, "to_sign": to_sign,
        }),
        _ => return Err(AppError::at(ErrorCode::Unknown, "code")),
    };
    call(book, "paper_save", json!({ "ask": ask, "path": out }))
}
