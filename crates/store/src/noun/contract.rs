//! Agreements with an employer, with what they pay.

use std::collections::{BTreeMap, BTreeSet};

use domain::contract::{Contract, PaymentTerm};
use domain::ids::{ContractId, DocumentId, EmployerId};
use domain::pay::PayTerms;
use domain::time::Day;
use rusqlite::{Connection, Row, named_params};

use crate::cell::{Named, get, json, json_of, list, maybe_string, maybe_text};
use crate::cell::{plain, text, word, word_of};
use crate::error::StoreError;
use crate::rows::{Rows, Writes};
use crate::write;

pub(crate) const ALL: &str = "SELECT * FROM contract ORDER BY start_on, id";
pub(crate) const OF: &str =
    "SELECT * FROM contract WHERE employer = :employer ORDER BY start_on, id";
pub(crate) const IN_FORCE: &str = "
    SELECT * FROM contract WHERE start_on <= :day AND (end_on IS NULL OR end_on >= :day)
    ORDER BY start_on, id";
pub(crate) const COUNT: &str =
    "SELECT employer, count(*) AS contracts FROM contract GROUP BY employer";
pub(crate) const COVERED: &str = "
    SELECT id FROM contract WHERE json_extract(conditions, '$.side') = 'covered_doctor' ORDER BY id";
pub(crate) const GET: &str = "SELECT * FROM contract WHERE id = :id";
pub(crate) const ADD: &str = "
    INSERT INTO contract (id, employer, kind, title, signatory, signatory_role, start_on, end_on,
                          signed_on, settlement, tax_category, pension_scheme, vat, vat_reason,
                          payment_days, payment_from, signed_document, end_alert_days, conditions,
                          notes)
    VALUES (:id, :employer, :kind, :title, :signatory, :signatory_role, :start_on, :end_on,
            :signed_on, :settlement, :tax_category, :pension_scheme, :vat, :vat_reason,
            :payment_days, :payment_from, :signed_document, :end_alert_days, :conditions, :notes)";
pub(crate) const UPDATE: &str = "
    UPDATE contract
    SET employer = :employer, kind = :kind, title = :title, signatory = :signatory,
        signatory_role = :signatory_role, start_on = :start_on, end_on = :end_on,
        signed_on = :signed_on, settlement = :settlement, tax_category = :tax_category,
        pension_scheme = :pension_scheme, vat = :vat, vat_reason = :vat_reason,
        payment_days = :payment_days,
        payment_from = :payment_from, signed_document = :signed_document,
        end_alert_days = :end_alert_days, conditions = :conditions, notes = :notes
    WHERE id = :id";
pub(crate) const REMOVE: &str = "DELETE FROM contract WHERE id = :id";
pub(crate) const TERMS: &str =
    "SELECT * FROM pay_terms WHERE contract = :contract ORDER BY valid_from";
pub(crate) const ALL_TERMS: &str = "SELECT * FROM pay_terms ORDER BY contract, valid_from";
pub(crate) const ADD_TERMS: &str = "
    INSERT INTO pay_terms (contract, valid_from, pay, duty, on_call, supplements, combine, extras)
    VALUES (:contract, :valid_from, :pay, :duty, :on_call, :supplements, :combine, :extras)";
pub(crate) const REMOVE_TERMS: &str = "DELETE FROM pay_terms WHERE contract = :contract";

fn read(row: &Row<'_>) -> rusqlite::Result<Contract> {
    Ok(Contract {
        id: text(row, "id")?,
        employer: text(row, "employer")?,
        kind: word(row, "kind")?,
        title: plain(row, "title")?,
        signatory: plain(row, "signatory")?,
        signatory_role: plain(row, "signatory_role")?,
        start: text(row, "start_on")?,
        end: maybe_text(row, "end_on")?,
        signed_on: maybe_text(row, "signed_on")?,
        settlement: word(row, "settlement")?,
        tax_category: word(row, "tax_category")?,
        pension_scheme: word(row, "pension_scheme")?,
        vat: word(row, "vat")?,
        vat_reason: plain(row, "vat_reason")?,
        payment: PaymentTerm {
            days: plain(row, "payment_days")?,
            from: word(row, "payment_from")?,
        },
        terms: Vec::new(),
        signed_document: maybe_text(row, "signed_document")?,
        end_alert_days: plain(row, "end_alert_days")?,
        conditions: json(row, "conditions")?,
        notes: plain(row, "notes")?,
    })
}

fn read_terms(row: &Row<'_>) -> rusqlite::Result<PayTerms> {
    Ok(PayTerms {
        valid_from: text(row, "valid_from")?,
        pay: json(row, "pay")?,
        duty: json(row, "duty")?,
        on_call: json(row, "on_call")?,
        supplements: json(row, "supplements")?,
        combine: word(row, "combine")?,
        extras: json(row, "extras")?,
    })
}

fn read_owned_terms(row: &Row<'_>) -> rusqlite::Result<(ContractId, PayTerms)> {
    Ok((text(row, "contract")?, read_terms(row)?))
}

fn with_terms(conn: &Connection, contract: Contract) -> Result<Contract, StoreError> {
    let named = named_params! { ":contract": contract.id.as_str() };
    let terms = list(conn, TERMS, named, read_terms)?;
    Ok(Contract { terms, ..contract })
}

impl<M> Rows<'_, Contract, M> {
    /// All of them, by first day; the terms of each by first day too.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn all(&self) -> Result<Vec<Contract>, StoreError> {
        let mut contracts = list(self.conn, ALL, &[], read)?;
        let mut terms: BTreeMap<ContractId, Vec<PayTerms>> = BTreeMap::new();
        for (contract, one) in list(self.conn, ALL_TERMS, &[], read_owned_terms)? {
            terms.entry(contract).or_default().push(one);
        }
        for contract in &mut contracts {
            contract.terms = terms.remove(&contract.id).into_iter().flatten().collect();
        }
        Ok(contracts)
    }

    /// Those with an employer, by first day.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn of(&self, employer: &EmployerId) -> Result<Vec<Contract>, StoreError> {
        self.list(OF, named_params! { ":employer": employer.as_str() })
    }

    /// Those in force on the day `day`, by first day.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn in_force(&self, day: Day) -> Result<Vec<Contract>, StoreError> {
        self.list(IN_FORCE, named_params! { ":day": day.to_string() })
    }

    /// How many each employer has had.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn count(&self) -> Result<Vec<(EmployerId, u32)>, StoreError> {
        list(self.conn, COUNT, &[], |row| {
            Ok((text(row, "employer")?, plain(row, "contracts")?))
        })
    }

    /// Those under which a colleague works in place of the doctor.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn covered(&self) -> Result<BTreeSet<ContractId>, StoreError> {
        let ids = list(self.conn, COVERED, &[], |row| text(row, "id"))?;
        Ok(ids.into_iter().collect())
    }

    /// The one with this identifier.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn get(&self, id: &ContractId) -> Result<Contract, StoreError> {
        let found = get(self.conn, "contract", id.as_str(), GET, read)?;
        with_terms(self.conn, found)
    }

    fn list(&self, sql: &str, named: Named<'_>) -> Result<Vec<Contract>, StoreError> {
        let found = list(self.conn, sql, named, read)?;
        found
            .into_iter()
            .map(|contract| with_terms(self.conn, contract))
            .collect()
    }
}

impl Rows<'_, Contract, Writes> {
    /// Adds one, with its terms. The signed document may follow until the end
    /// of the operation.
    ///
    /// # Errors
    /// [`StoreError::Duplicate`] when its identifier is taken or two terms
    /// start on one day, [`StoreError::NotFound`] for an unknown employer.
    pub fn add(&self, contract: &Contract) -> Result<(), StoreError> {
        write::whole(self.conn, || {
            self.put(ADD, contract)?;
            self.put_terms(contract)
        })
    }

    /// Changes one, and its terms.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none, otherwise as `add`.
    pub fn update(&self, contract: &Contract) -> Result<(), StoreError> {
        write::whole(self.conn, || {
            self.put(UPDATE, contract)?;
            self.remove_terms(&contract.id)?;
            self.put_terms(contract)
        })
    }

    /// Removes one that nothing names, with its terms.
    ///
    /// # Errors
    /// [`StoreError::InUse`] otherwise, [`StoreError::NotFound`] when there is
    /// none.
    pub fn remove(&self, id: &ContractId) -> Result<(), StoreError> {
        write::whole(self.conn, || {
            self.remove_terms(id)?;
            let named = named_params! { ":id": id.as_str() };
            write::remove(self.conn, "contract", id.as_str(), REMOVE, named)
        })
    }

    fn put(&self, sql: &str, contract: &Contract) -> Result<(), StoreError> {
        let (id, employer) = (contract.id.as_str(), contract.employer.as_str());
        let named = named_params! {
            ":id": id,
            ":employer": employer,
            ":kind": word_of(&contract.kind)?,
            ":title": contract.title,
            ":signatory": contract.signatory,
            ":signatory_role": contract.signatory_role,
            ":start_on": contract.start.to_string(),
            ":end_on": maybe_string(contract.end.as_ref()),
            ":signed_on": maybe_string(contract.signed_on.as_ref()),
            ":settlement": word_of(&contract.settlement)?,
            ":tax_category": word_of(&contract.tax_category)?,
            ":pension_scheme": word_of(&contract.pension_scheme)?,
            ":vat": word_of(&contract.vat)?,
            ":vat_reason": contract.vat_reason,
            ":payment_days": contract.payment.days,
            ":payment_from": word_of(&contract.payment.from)?,
            ":signed_document": contract.signed_document.as_ref().map(DocumentId::as_str),
            ":end_alert_days": contract.end_alert_days,
            ":conditions": json_of(&contract.conditions)?,
            ":notes": contract.notes,
        };
        let names = &[("employer", Some(employer))];
        write::put(self.conn, "contract", id, sql, named, names)
    }

    fn put_terms(&self, contract: &Contract) -> Result<(), StoreError> {
        let id = contract.id.as_str();
        for terms in &contract.terms {
            let named = named_params! {
                ":contract": id,
                ":valid_from": terms.valid_from.to_string(),
                ":pay": json_of(&terms.pay)?,
                ":duty": json_of(&terms.duty)?,
                ":on_call": json_of(&terms.on_call)?,
                ":supplements": json_of(&terms.supplements)?,
                ":combine": word_of(&terms.combine)?,
                ":extras": json_of(&terms.extras)?,
            };
            write::put(self.conn, "pay_terms", id, ADD_TERMS, named, &[])?;
        }
        Ok(())
    }

    fn remove_terms(&self, id: &ContractId) -> Result<(), StoreError> {
        let named = named_params! { ":contract": id.as_str() };
        write::run(self.conn, REMOVE_TERMS, named)?;
        Ok(())
    }
}
