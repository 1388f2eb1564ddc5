//! The keyring through the mock store of its own library: what is kept comes back, and every failure has
//! its name.

use keyring::Error as KeyringError;
use keyring_core::api::CredentialStoreApi;
use keyring_core::{Entry, mock};

use super::keyring::{KeyringProblem, Token, delete, get, problem_of, put};

fn entry() -> Entry {
    let store = mock::Store::new().expect("it always opens");
    store.build("org.lobbycard.Lobbycard", "0123456789abcdef-1", None).expect("any name is taken")
}

fn fails_with(entry: &Entry, error: KeyringError) {
    let mock: &mock::Cred = entry.as_any().downcast_ref().expect("it is the mock");
    mock.set_error(error);
}

#[test]
fn a_token_comes_back_until_it_is_taken_out() {
    let (entry, token) = (entry(), Token::new().expect("there is randomness"));
    assert_eq!(get(&entry).err(), Some(KeyringProblem::Missing));
    put(&entry, &token).expect("it is kept");
    let back = get(&entry).unwrap_or_else(|problem| panic!("{problem}"));
    assert_eq!(back.hash(), token.hash());
    delete(&entry).expect("it is taken out");
    delete(&entry).expect("what is not there is out");
    assert_eq!(get(&entry).err(), Some(KeyringProblem::Missing));
}

#[test]
fn no_two_tokens_are_the_same_and_the_hash_is_not_the_token() {
    let (one, other) = (Token::new().expect("random"), Token::new().expect("random"));
    assert_ne!(one.hash(), other.hash());
    let entry = entry();
    put(&entry, &one).expect("it is kept");
    assert_ne!(entry.get_secret().expect("it is there"), one.hash());
}

#[test]
fn an_entry_that_holds_something_else_is_garbage() {
    let entry = entry();
    for garbage in [&b""[..], b"not a token", &[7; 31], &[7; 33], &[7; 100_000]] {
        entry.set_secret(garbage).expect("the store takes anything");
        assert_eq!(get(&entry).err(), Some(KeyringProblem::Garbage), "{} bytes", garbage.len());
    }
}

#[test]
fn a_failure_is_told_and_the_next_try_is_a_new_one() {
    let (entry, token) = (entry(), Token::new().expect("there is randomness"));
    let unknown = || KeyringError::NotSupportedByStore("a test".to_owned());
    fails_with(&entry, unknown());
    assert_eq!(put(&entry, &token), Err(KeyringProblem::Failed));
    put(&entry, &token).expect("nothing of the failure stays");
    fails_with(&entry, unknown());
    assert_eq!(get(&entry).err(), Some(KeyringProblem::Failed));
    assert!(get(&entry).is_ok());
    fails_with(&entry, unknown());
    assert_eq!(delete(&entry), Err(KeyringProblem::Failed));
}

#[test]
#[cfg(all(unix, not(target_os = "macos")))]
fn every_failure_of_the_secret_service_has_its_name() {
    use secret_service::Error as Secret;

    let access = |error| KeyringError::NoStorageAccess(Box::new(error));
    let platform = |error| KeyringError::PlatformFailure(Box::new(error));
    let refused = std::io::Error::from(std::io::ErrorKind::ConnectionRefused);
    let gone = std::io::Error::from(std::io::ErrorKind::NotFound);
    let nowhere = "unix:path=/nowhere".parse().expect("it is an address");
    let gone = zbus::Error::Connection(gone.into(), nowhere);
    for (error, problem) in [
        (platform(Secret::Unavailable), KeyringProblem::NoBus),
        (platform(Secret::Zbus(refused.into())), KeyringProblem::NoBus),
        (platform(Secret::Zbus(zbus::Error::Address("x".to_owned()))), KeyringProblem::NoBus),
        (platform(Secret::Zbus(gone)), KeyringProblem::NoBus),
        (access(Secret::NoResult), KeyringProblem::NoCollection),
        (access(Secret::Locked), KeyringProblem::Locked),
        (access(Secret::Prompt), KeyringProblem::Dismissed),
        (platform(Secret::PromptDisconnected), KeyringProblem::Dismissed),
        (platform(Secret::Crypto("x")), KeyringProblem::Failed),
        (KeyringError::NoEntry, KeyringProblem::Missing),
        (KeyringError::NoDefaultStore, KeyringProblem::NoService),
        (KeyringError::Ambiguous(Vec::new()), KeyringProblem::Garbage),
    ] {
        assert_eq!(problem_of(&error), problem, "{error}");
    }
    let unknown = zbus::fdo::Error::ServiceUnknown("no name".to_owned());
    assert_eq!(problem_of(&platform(Secret::ZbusFdo(unknown))), KeyringProblem::NoService);
}
