//! `cargo xtask test`: set-up, then layer after layer, then the minutes.

use anyhow::{Result, bail};

use crate::house::House;
use crate::layers;
use crate::setup::{self, Installing};
use crate::timing::Minutes;

/// A part of the tests that can be asked for by its word.
struct Layer {
    word: &'static str,
    name: &'static str,
    run: fn(&House) -> Result<()>,
}

const SETUP: &str = "set-up";

/// The window's pages come first: the desktop crate embeds them.
const LAYERS: [Layer; 5] = [
    layer("ui", "UI tests", layers::ui),
    layer("compile", "compile", layers::compile),
    layer("rust", "Rust tests", layers::rust),
    layer("window", "real window", layers::real_window),
    layer("foreign", "foreign readers", layers::foreign_readers),
];

const fn layer(word: &'static str, name: &'static str, run: fn(&House) -> Result<()>) -> Layer {
    Layer { word, name, run }
}

/// Runs the layers asked for, all when none is named, and stops at the first
/// that fails; the table is printed either way.
pub(crate) fn run(house: &House, installing: Installing, words: &[&str]) -> Result<()> {
    let layers = chosen(words)?;
    let names = layers.iter().map(|layer| layer.name);
    let mut minutes = Minutes::of([SETUP].into_iter().chain(names));
    let result = in_order(house, installing, &layers, &mut minutes);
    println!("{}", minutes.table());
    result
}

fn in_order(
    house: &House,
    installing: Installing,
    layers: &[&Layer],
    minutes: &mut Minutes,
) -> Result<()> {
    minutes.measure(SETUP, || setup::for_the_tests(house, installing))?;
    for layer in layers {
        minutes.measure(layer.name, || (layer.run)(house))?;
    }
    Ok(())
}

fn chosen(words: &[&str]) -> Result<Vec<&'static Layer>> {
    if let Some(unknown) = words
        .iter()
        .find(|word| LAYERS.iter().all(|layer| layer.word != **word))
    {
        let known: Vec<_> = LAYERS.iter().map(|layer| layer.word).collect();
        bail!(
            "there is no layer {unknown:?}; the layers are {}",
            known.join(", ")
        );
    }
    Ok(LAYERS
        .iter()
        .filter(|layer| words.is_empty() || words.contains(&layer.word))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_word_every_layer_runs() {
        assert_eq!(chosen(&[]).unwrap().len(), LAYERS.len());
    }

    #[test]
    fn layers_keep_their_order_whatever_order_they_are_asked_in() {
        let names: Vec<_> = chosen(&["window", "ui"])
            .unwrap()
            .iter()
            .map(|layer| layer.word)
            .collect();
        assert_eq!(names, ["ui", "window"]);
    }

    #[test]
    fn a_layer_that_does_not_exist_is_refused() {
        assert!(chosen(&["windows"]).is_err());
    }
}
