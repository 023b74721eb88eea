//! The calendar on its way to the phone.

use std::io::{Read, Write};
use std::net::TcpStream;

use thirtyfour::Key;

use super::super::looks::{FULL, holding, opened};
use super::super::window::Window;

/// What a phone of the same network gets; nothing where nobody listens.
fn fetched(address: &str) -> Option<String> {
    let (host, path) = address
        .strip_prefix("http://")
        .and_then(|rest| rest.split_once('/'))
        .expect("an address");
    let mut line = TcpStream::connect(host).ok()?;
    let asked = format!("GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    line.write_all(asked.as_bytes()).ok()?;
    let mut answer = String::new();
    line.read_to_string(&mut answer).ok()?;
    Some(answer)
}

async fn shown(window: &Window) -> String {
    window.press_named("phone-show").await;
    window.find("css", "[data-testid=\"phone-page\"] svg").await;
    let address = window
        .run("return document.querySelector('[data-testid=\"phone-page\"] .address span').textContent")
        .await;
    address.as_str().expect("an address").to_owned()
}

#[tokio::test]
async fn the_phone_takes_the_calendar_once_and_nobody_after_it() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    window.go("planning").await;
    window.press("Calendrier…").await;
    window.press_named("calendar-phone").await;
    window.reads("Qui surveille ce réseau peut le lire").await;
    window.picture("27-phone-risk").await;
    let address = shown(&window).await;
    window.reads("La page sert une seule fois").await;
    for theme in ["dark", "light"] {
        let dressed = format!("document.documentElement.dataset.theme = '{theme}'");
        window.run(&dressed).await;
        window.picture(&format!("27-phone-code-{theme}")).await;
    }

    assert!(
        fetched(&format!("{address}x")).is_some_and(|told| told.starts_with("HTTP/1.1 404")),
        "another path tells nothing"
    );
    let taken = fetched(&address).expect("an answer");
    assert!(taken.starts_with("HTTP/1.1 200"), "{taken}");
    assert!(taken.contains("BEGIN:VEVENT"), "{taken}");
    window.reads("Le téléphone a pris le calendrier").await;
    window.picture("27-phone-taken").await;
    let again = fetched(&address).is_none_or(|told| told.starts_with("HTTP/1.1 404"));
    assert!(again, "nobody gets it a second time");

    let address = shown(&window).await;
    window.press("Retour").await;
    window.reads("Enregistrer le fichier .ics").await;
    assert_eq!(fetched(&address), None, "nobody looks at the code any more");

    window.press_named("calendar-phone").await;
    let address = shown(&window).await;
    window.keys(Key::Control, "l").await;
    window.reads("Ouvrir le carnet").await;
    assert_eq!(fetched(&address), None, "a lock closes the page");
    window.quit().await;
}
