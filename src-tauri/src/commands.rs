//! The commands of the one list, as the window calls them.

use app::types::*;
use app::{AppError, Book};
use tauri::State;

macro_rules! handlers {
    ($($module:ident :: $name:ident ($input:ty) -> $output:ty;)*) => {
        $(
            #[tauri::command(async)]
            fn $name(book: State<'_, Book>, input: $input) -> Result<$output, AppError> {
                app::$module::$name(&book, input)
            }
        )*

        /// Answers every command of the list.
        pub(crate) fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),*]
        }
    };
}

app::for_each_command!(handlers);
