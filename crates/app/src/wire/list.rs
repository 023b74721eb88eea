//! The one list of commands.
//!
//! From it come the handlers and permissions of the window, the table of the
//! screens' language, `cumul call`, and the wire tests. A command takes the
//! book and one question, and gives one answer or a refusal.

/// Hands the list of commands to another macro.
#[macro_export]
macro_rules! for_each_command {
    ($then:ident) => {
        $then! {
            setup::book_status(Nothing) -> BookStatus;
            setup::book_start(Nothing) -> BookStatus;
            setup::book_pages(Nothing) -> BookStatus;
            setup::book_create(CreateBook) -> BookStatus;
            setup::book_open(Passphrase) -> BookStatus;
            setup::book_lock(Nothing) -> BookStatus;
            setup::demo_open(Nothing) -> BookStatus;
            setup::demo_leave(Nothing) -> BookStatus;
            recovery::recovery_propose(Nothing) -> RecoveryProposal;
            recovery::recovery_sheet(SheetAsk) -> SavedPaper;
            recovery::recovery_change(ChangeRecovery) -> Done<Option<BackupMade>>;
            backups::backup_list(Nothing) -> Backups;
            backups::backup_show(Nothing) -> OpenedFile;
            backups::backup_make(MakeBackup) -> BackupMade;
            backups::backup_inspect(InspectBackup) -> BackupSeen;
            backups::backup_verify(VerifyBackup) -> BackupCounts;
            backups::backup_restore(RestoreBackup) -> Restored;
            portable::book_import(ImportBook) -> Done<PortableCounts>;
            portable::book_export(ExportBook) -> ExportedBook;
            history::history_list(HistoryAsk) -> Vec<HistoryLine>;
            history::history_change(HistoryChangeAsk) -> HistoryChange;
            history::history_next(Nothing) -> HistoryNext;
            history::history_undo(HistoryUndoAsk) -> Done<()>;
            history::history_redo(Nothing) -> Done<()>;
            search::search_find(SearchAsk) -> Vec<Hit>;
            today::today_get(Nothing) -> Today;
            profile::profile_get(Nothing) -> ProfileView;
            profile::profile_check(SaveProfile) -> ProfileCheck;
            profile::profile_save(SaveProfile) -> Done<Vec<ProfileDoubt>>;
            employers::employer_list(Nothing) -> Vec<EmployerRow>;
            employers::employer_save(SaveEmployer) -> Done<EmployerId>;
            employers::employer_remove(EmployerAsk) -> Done<()>;
            employers::site_check(SaveSite) -> SiteCheck;
            employers::site_save(SaveSite) -> Done<KeptSite>;
            employers::site_remove(SiteAsk) -> Done<()>;
            employers::travel_list(Nothing) -> Vec<Travel>;
            employers::travel_save(SaveTravel) -> Done<()>;
            employers::travel_remove(TravelAsk) -> Done<()>;
            contracts::contract_list(ContractsAsk) -> Vec<ContractRow>;
            contracts::contract_kinds(Nothing) -> Vec<KindTraits>;
            contracts::contract_end(ContractAsk) -> Option<EndOfTerm>;
            contracts::contract_defaults(KindAsk) -> ContractDefaults;
            contracts::contract_guide(Nothing) -> GuideView;
            contracts::contract_draft(DraftAsk) -> ContractProposal;
            contracts::contract_kind(KindAsk) -> KindView;
            contracts::contract_check(SaveContract) -> ContractCheck;
            contracts::contract_save(SaveContract) -> Done<KeptContract>;
            contracts::contract_remove(ContractAsk) -> Done<()>;
            invoices::vat_confirm(ConfirmVat) -> Done<()>;
            contracts::contract_attach(AttachContract) -> Done<DocumentId>;
            planning::plan_get(PlanAsk) -> Plan;
            shifts::shift_plan(ShiftEntry) -> Done<ShiftId>;
            shifts::shift_edit(ShiftEntry) -> Done<ShiftId>;
            shifts::shift_move(MoveShift) -> Done<ShiftId>;
            shifts::shift_repeat(RepeatShift) -> Done<Vec<ShiftId>>;
            shifts::shift_duplicate(DuplicateShift) -> Done<ShiftId>;
            shifts::shift_set_state(SetShiftState) -> Done<()>;
            shifts::shift_remove(ShiftsAsk) -> Done<()>;
            months::month_hint(Nothing) -> MonthHint;
            months::month_get(MonthAsk) -> Vec<MonthRow>;
            months::month_close(CloseMonth) -> Done<StatementId>;
            months::month_reopen(StatementAsk) -> Done<()>;
            invoices::invoice_list(Nothing) -> Vec<InvoiceView>;
            invoices::invoice_get(InvoiceAsk) -> InvoiceView;
            invoices::invoice_draft(DraftInvoice) -> Done<InvoiceId>;
            invoices::invoice_issue(InvoiceAsk) -> Done<String>;
            invoices::invoice_credit(DraftCredit) -> Done<InvoiceId>;
            invoices::invoice_remove(InvoiceAsk) -> Done<()>;
            payments::payment_check(RecordPayment) -> PaymentCheck;
            payments::payment_record(RecordPayment) -> Done<PaymentId>;
            payments::payment_remove(PaymentAsk) -> Done<()>;
            payments::ledger_get(Nothing) -> Ledger;
            payments::ledger_sum(Nothing) -> LedgerSum;
            payslips::payslip_list(PayslipsAsk) -> PayslipYear;
            payslips::payslip_open(Nothing) -> Vec<PayslipRow>;
            payslips::payslip_propose(ProposePayslip) -> Payslip;
            payslips::payslip_check(SavePayslip) -> PayslipCheck;
            payslips::payslip_save(SavePayslip) -> Done<PayslipId>;
            payslips::payslip_remove(PayslipAsk) -> Done<()>;
            payslips::payslip_settle(SettlePayslip) -> Done<()>;
            payslips::payslip_dismiss(DismissPayslip) -> Done<()>;
            payslips::payslip_reopen(PayslipAsk) -> Done<()>;
            calendars::calendar_write(WriteCalendar) -> WrittenCalendar;
            formalities::formality_list(FormalitiesAsk) -> Vec<FormalityRow>;
            formalities::formality_count(Nothing) -> FormalityCount;
            formalities::formality_tick(TickFormality) -> Done<()>;
            formalities::formality_untick(FormalityAsk) -> Done<()>;
            documents::document_list(Nothing) -> Vec<DocumentRow>;
            documents::document_count(Nothing) -> DocumentCount;
            documents::document_look(LookAtFile) -> FileLook;
            documents::document_add(AddDocument) -> Done<DocumentId>;
            documents::document_edit(EditDocument) -> Done<()>;
            documents::document_open(DocumentAsk) -> OpenedDocument;
            documents::document_copy(CopyDocument) -> CopiedDocument;
            documents::document_remove(DocumentAsk) -> Done<()>;
            documents::file_pick(Nothing) -> ChosenPath;
            documents::file_choose(SuggestedName) -> ChosenPath;
            documents::file_open(WrittenFile) -> OpenedFile;
            papers::paper_preview(PaperAsk) -> PaperPages;
            papers::paper_save(SavePaper) -> SavedPaper;
            papers::paper_contracts(PaperContractsAsk) -> Vec<PaperContract>;
            papers::clause_list(DraftOf) -> PaperClauses;
            papers::clause_edit(EditClause) -> Done<()>;
            papers::clause_restore(ClauseAsk) -> Done<()>;
            papers::clause_leave_out(ClauseAsk) -> Done<()>;
            papers::clause_take_in(ClauseAsk) -> Done<()>;
            papers::clause_move(MoveClause) -> Done<()>;
            papers::clause_add(AddClause) -> Done<String>;
            papers::clause_remove(ClauseAsk) -> Done<()>;
            papers::paper_facts_set(SetPaperFacts) -> Done<()>;
            parameters::parameter_list(Nothing) -> Vec<LawNumber>;
            parameters::parameter_check(CheckParameter) -> ParameterEffect;
            parameters::parameter_set(SetParameter) -> Done<()>;
            parameters::parameter_remove(ParameterAsk) -> Done<()>;
        }
    };
}
