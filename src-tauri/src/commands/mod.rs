//! What the page may ask for. A command takes the session, makes one call of the core, and returns;
//! it knows no table, no file and no SQL.
//!
//! # How to add a command
//!
//! 1. Wire types are plain structs with `serde` and `specta::Type` in the noun they belong to, in
//!    `src-tauri/core/src/<noun>/mod.rs`.
//! 2. The work is a function of that noun: executor or library first, then the session if a person
//!    must be signed in, then the subject.
//! 3. Here, in `<noun>.rs`, a command of at most eight lines: session, one core call, return.
//! 4. Its name in `list.rs`, and its path in `collect_commands!` below.
//! 5. Its permission `allow-<name>` (dashes for underscores) in the capability of `tauri.conf.json`.
//! 6. `make bindings` writes `ui/src/generated/bindings.ts`; never edit that by hand.
//! 7. In the page, the query or mutation that uses it goes to `ui/src/features/<noun>/queries.ts`.
//! 8. A test of the core function in `src-tauri/core/tests/it/<noun>.rs`.

pub(crate) mod accounts;
pub(crate) mod attention;
pub(crate) mod avatars;
pub(crate) mod casting;
pub(crate) mod characters;
pub(crate) mod diary;
pub(crate) mod favorites;
pub(crate) mod history;
pub(crate) mod household;
pub(crate) mod identity;
pub(crate) mod library;
mod list;
pub(crate) mod movies;
pub(crate) mod people;
pub(crate) mod pictures;
pub(crate) mod profiles;
pub(crate) mod search;
pub(crate) mod settings;
pub(crate) mod transfer;
pub(crate) mod views;
pub(crate) mod vocabulary;

pub use list::COMMANDS;

/// Every command with its types, for the window and for the generated bindings.
#[must_use]
pub fn builder() -> tauri_specta::Builder<tauri::Wry> {
    tauri_specta::Builder::new()
        .error_handling(tauri_specta::ErrorHandlingMode::Throw)
        .dangerously_cast_bigints_to_number()
        .disable_serde_phases()
        .typ::<crate::error::IpcError>()
        .typ::<crate::drops::DragReport>()
        .commands(tauri_specta::collect_commands![
            library::boot,
            library::window_ready,
            library::report_error,
            settings::settings_save,
            library::library_counts,
            accounts::accounts_create,
            accounts::accounts_sign_in,
            accounts::accounts_resume,
            accounts::accounts_keep_form,
            accounts::accounts_password_strength,
            accounts::accounts_stay,
            accounts::accounts_stop_staying,
            accounts::accounts_sign_out,
            accounts::accounts_lock,
            accounts::accounts_sign_out_everywhere,
            accounts::accounts_profile,
            accounts::accounts_edit,
            accounts::accounts_change_password,
            avatars::accounts_choose_avatar,
            avatars::accounts_paste_avatar,
            avatars::accounts_drop_avatar,
            avatars::accounts_remove_avatar,
            profiles::accounts_list,
            profiles::accounts_add,
            profiles::accounts_remove,
            profiles::accounts_restore,
            profiles::accounts_set_password,
            movies::movies_ids,
            movies::movies_cards,
            movies::movies_rows,
            movies::movies_starting_with,
            movies::movies_page,
            movies::movies_also_with,
            movies::movies_create,
            movies::movies_duplicate,
            movies::movies_edit,
            movies::movies_delete,
            movies::movies_bulk_preview,
            movies::movies_bulk_edit,
            movies::movies_duplicates,
            movies::movies_merge,
            people::people_ids,
            people::people_rows,
            people::people_options,
            people::people_page,
            people::people_create,
            people::people_edit,
            people::people_delete,
            people::people_merge,
            views::views_list,
            views::views_counts,
            views::views_create,
            views::views_rename,
            views::views_change,
            views::views_move,
            views::views_set_default,
            views::views_delete,
            vocabulary::vocabulary_list,
            vocabulary::vocabulary_rename,
            vocabulary::vocabulary_merge,
            vocabulary::vocabulary_delete,
            attention::attention_items,
            characters::characters_ids,
            characters::characters_rows,
            characters::characters_options,
            characters::characters_page,
            characters::characters_create,
            characters::characters_edit,
            characters::characters_delete,
            characters::characters_merge,
            characters::characters_split,
            casting::casting_rows,
            casting::casting_add,
            casting::casting_edit,
            casting::casting_remove,
            casting::casting_move,
            casting::casting_read_pasted,
            casting::casting_matrix,
            casting::casting_save_matrix,
            identity::identity_inbox,
            identity::identity_about_person,
            identity::identity_about_character,
            identity::identity_keep_apart,
            identity::identity_refresh,
            pictures::pictures_state,
            pictures::pictures_choose_file,
            pictures::pictures_paste,
            pictures::pictures_drop,
            pictures::pictures_match,
            pictures::pictures_place,
            pictures::pictures_folder,
            pictures::pictures_use,
            pictures::pictures_remove,
            pictures::pictures_cut,
            pictures::pictures_save_copy,
            pictures::pictures_reveal,
            search::search,
            search::search_totals,
            search::search_understand,
            search::search_ids,
            search::search_count,
            search::search_facets,
            search::search_rail,
            history::history_undo,
            history::history_undo_last,
            history::history_redo_last,
            history::history_entries,
            history::history_changes,
            history::history_bin,
            history::history_restore,
            history::history_empty_bin,
            favorites::favorites_movies,
            favorites::favorites_people,
            favorites::favorites_characters,
            favorites::favorites_among,
            favorites::favorites_counts,
            favorites::favorites_add,
            favorites::favorites_remove,
            diary::diary_marks,
            diary::diary_of_movie,
            diary::diary_list,
            diary::diary_month,
            diary::diary_watchlist,
            diary::diary_counts,
            diary::diary_add_watch,
            diary::diary_edit_watch,
            diary::diary_remove_watch,
            diary::diary_mark_seen,
            diary::diary_mark_unseen,
            diary::diary_rate,
            diary::diary_add_to_watchlist,
            diary::diary_remove_from_watchlist,
            household::household_profiles,
            household::household_all_love,
            household::household_theirs,
            household::household_shares,
            household::household_share,
            transfer::transfer_pick_folder,
            transfer::transfer_plan,
            transfer::transfer_plan_rows,
            transfer::transfer_plan_people,
            transfer::transfer_apply,
            transfer::transfer_add_sample,
            transfer::transfer_sample,
            transfer::transfer_export,
            transfer::transfer_cancel,
        ])
}
