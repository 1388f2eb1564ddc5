//! Words that say something of a name: that it has a title, that it names anybody, that it is a
//! common first name.

use std::collections::HashSet;
use std::sync::LazyLock;

/// A list of words.
pub(super) type Words = LazyLock<HashSet<&'static str>>;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident = $words:literal;)+) => {$(
        $(#[$doc])*
        pub(super) static $name: Words = LazyLock::new(|| $words.split_whitespace().collect());
    )+};
}

words! {
    /// What may stand before or behind a name and says nothing of who it is.
    TITLES = "
        dr doctor prof professor mr mister herr monsieur senor sir dame capt captain cpt col
        colonel gen general lt lieutenant sgt sergeant maj major cmdr commander admiral agent
        detective det inspector insp officer chief sheriff deputy marshal count baron prince
        duke lord king emperor pope cardinal father brother reverend rev saint st special the
        don dona commissaire kommissar commissario comte graf conde conte le la el der die das
        il";
    /// Titles that only a woman has; beside one of a man they tell two people of a family apart.
    OF_WOMEN = "
        mrs miss ms madame mme mlle frau senora senorita lady queen princess countess baroness
        duchess empress aunt mother sister dame grandma grandmother";
    /// Titles of a wife: a name without one is her husband's, or his family's.
    OF_WIVES = "
        mrs madame mme frau senora signora";
    /// Titles that only a man has.
    OF_MEN = "
        mr mister herr monsieur senor sir lord king prince count baron duke emperor uncle father
        brother grandpa grandfather";
    /// Words that tell an elder from a younger of one name.
    GENERATIONS = "
        jr junior sr senior ii iii iv fils pere";
    /// Words for anybody; a name that begins with one says what somebody is, not who: Man in Bar.
    ANYBODY = "
        man woman boy girl kid child baby guy lady gentleman guest someone stranger voice
        himself herself self narrator";
    /// What people do; a name that ends with one says that, not who: Hotel Porter.
    JOBS = "
        cop policeman policewoman guard soldier nurse waiter waitress bartender barman driver
        pilot reporter journalist clerk priest monk nun thug henchman gangster prisoner student
        teacher secretary maid butler servant receptionist worker farmer sailor passenger
        customer dancer singer bouncer doctor judge lawyer neighbor neighbour friend killer
        assassin messenger announcer host hostess landlord landlady officer conductor porter
        chauffeur cook chef mechanic technician scientist villager native medic paramedic
        postman beggar caretaker mother father wife husband son daughter brother sister kellner
        kellnerin polizist polizistin soldat arzt krankenschwester lehrer gendarme policier flic
        serveur serveuse infirmiere medecin concierge camarero camarera policia medico soldado
        poliziotto carabiniere cameriere cameriera soldato infermiera";
    /// Words that beside others of these lists name nobody.
    PARTS = "
        extra party crowd bar police hotel shop store train taxi bus bank prison secret drunk
        tall fat first second third ghost shadow hunter bride groom widow orphan mayor president
        in at on with of and a";
    /// First names that are common wherever films are made; a library adds those of its own people.
    GIVEN = "
        adam alan albert alex alexander alfred alice allen amanda amy ana andrea andrew andy
        angela ann anna anne annie anthony antonio arthur barbara ben benjamin betty bill billy
        bob bobby brian bruno carl carla carlos carmen carol caroline catherine charles charlie
        charlotte chris christian christine claire clara claude daniel danny dave david debbie
        diana diane dick donna doris dorothy ed eddie edith edward elena elizabeth ella ellen
        emily emma eric erik ernst eva eve fernando francesca francis francois frank frankie
        franz fred gary george giovanni giulia grace greg hank hannah hans harold harriet harry
        heinrich helen helga henri henry howard ian ingrid irene isabelle ivan jack jacques jake
        james jamie jan jane janet jason jean jeff jennifer jenny jerry jessica jim jimmy joan
        joe joey johann johanna john johnny jonathan jose joseph josh juan judy julia julie
        karen karl kate katherine kathy katie keith kelly ken kevin kurt larry laura lee lena
        leo leon leonard lewis linda lisa liz lois lola lou louis louise lucy luis luke maggie
        marc marcel margaret maria marie mario mark martha martin mary matt matthew max maya
        megan michael michel michelle miguel mike molly monica nancy natalie natasha ned nick
        nicole nina nora norman olga oliver oscar otto paolo pat patricia patrick paul paula
        pedro pete peter phil philip philippe pierre rachel ralph ray rebecca rene richard rick
        rita rob robert roberto robin roger ron rosa rose roy ruth ryan sally sam samantha
        samuel sandra sandy sara sarah scott sean sergio simon simone sofia sonja sophia sophie
        stan stefan stella stephanie stephen steve steven susan sylvia tanya ted teresa terry
        theresa thomas tim tina toby tom tommy tony ursula victor victoria vincent virginia
        walter wendy werner will william yvonne";
}
