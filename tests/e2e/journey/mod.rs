//! One doctor, one month, from a fresh machine to a second start.

mod again;
mod beginnings;
mod money;
mod papers;
mod planning;

use super::window::{Machine, Window};

const TODAY: &str = "2026-06-30";
const PASSPHRASE: &str = "quatre mots sans rapport";
const CLINIC: &str = "Clinique Sainte-Aubierge";
const COLLEAGUE: &str = "Cabinet Corvaisier";

#[tokio::test]
async fn a_doctor_enters_a_month_of_work_closes_it_is_paid_and_finds_it_all_after_a_restart() {
    let machine = Machine::new(TODAY);
    let window = Window::open(&machine).await;
    beginnings::create_the_book(&window).await;
    beginnings::write_the_profile(&window).await;
    beginnings::add_the_clinic(&machine, &window).await;
    beginnings::add_the_colleague(&window).await;
    planning::plan_the_month(&window).await;
    planning::be_refused_two_places_at_once(&window).await;
    planning::take_a_step_back(&window).await;
    planning::mark_all_done(&window).await;
    money::close_and_invoice(&window).await;
    money::take_back_an_hour(&window).await;
    money::be_paid(&window).await;
    money::close_with_the_colleague(&machine, &window).await;
    planning::export_the_calendar(&machine, &window).await;
    papers::tick_a_formality(&machine, &window).await;
    papers::file_a_document(&machine, &window).await;
    papers::print_papers(&machine, &window).await;
    window.quit().await;

    let again = Window::open(&machine).await;
    again::open_the_book(&again).await;
    again::find_it_all(&again).await;
    again.quit().await;
}
