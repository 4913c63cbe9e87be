"""What is said when the register cannot be reached, kept, made, saved or brought back."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "settings.database-url": Sentence(
        nl="{name} is geen adres van een PostgreSQL-database. Schrijf "
        "postgresql://gebruiker:wachtwoord@host:5432/naam, of laat de instelling weg voor SQLite.",
        en="{name} is no address of a PostgreSQL database. Write "
        "postgresql://user:password@host:5432/name, or leave the setting out for SQLite.",
    ),
    "settings.mail-url": Sentence(
        nl="{name} is geen adres van een mailserver. Schrijf smtp://gebruiker:wachtwoord@host:587, of "
        "laat de instelling weg.",
        en="{name} is no address of a mail server. Write smtp://user:password@host:587, or leave the "
        "setting out.",
    ),
    "settings.url": Sentence(
        nl="{name} is geen webadres. Schrijf https://raamwerk.uw-organisatie.nl.",
        en="{name} is no web address. Write https://raamwerk.your-organisation.nl.",
    ),
    "settings.oidc": Sentence(
        nl="Voor eenmalig aanmelden ontbreekt: {missing}. Geef alle drie de instellingen, of geen.",
        en="For single sign-on this is missing: {missing}. Give all three settings, or none.",
    ),
    "settings.no-postgres": Sentence(
        nl="RAAMWERK_DATABASE_URL noemt PostgreSQL, maar de bibliotheek ervoor ontbreekt. Installeer "
        "haar met: pip install 'raamwerk[postgres]'.",
        en="RAAMWERK_DATABASE_URL names PostgreSQL, but the library for it is missing. Install it with: "
        "pip install 'raamwerk[postgres]'.",
    ),
    "store.busy": Sentence(
        nl="Het register ({database}) is te lang bezet door iemand anders die schrijft. Er is niets "
        "veranderd; probeer het opnieuw.",
        en="The register ({database}) was kept busy too long by somebody else who writes. Nothing was "
        "changed; try again.",
    ),
    "store.full": Sentence(
        nl="De schijf van het register ({database}) is vol. Er is niets veranderd; maak ruimte en "
        "probeer het opnieuw.",
        en="The disk of the register ({database}) is full. Nothing was changed; make room and try again.",
    ),
    "store.read-only": Sentence(
        nl="In het register ({database}) kan niet worden geschreven: het bestand of de schijf is alleen "
        "te lezen. Er is niets veranderd; kijk de rechten na.",
        en="The register ({database}) cannot be written to: the file or the disk is read-only. Nothing "
        "was changed; check its permissions.",
    ),
    "store.no-access": Sentence(
        nl="Het register ({database}) kan niet worden geopend. Staat RAAMWERK_HOME goed, en mag u er "
        "lezen en schrijven? Een nieuw register maakt u met: raamwerk init.",
        en="The register ({database}) cannot be opened. Is RAAMWERK_HOME right, and may you read and "
        "write there? A new register is made with: raamwerk init.",
    ),
    "store.damaged": Sentence(
        nl="Het register ({database}) is beschadigd of geen database. Zet een reservekopie terug met: "
        "raamwerk restore BESTAND --replace.",
        en="The register ({database}) is damaged or no database. Bring back a backup with: raamwerk "
        "restore FILE --replace.",
    ),
    "store.not-there": Sentence(
        nl="Het register ({database}) mist tabellen die dit programma nodig heeft. Maak het met "
        "raamwerk init, of werk het bij met raamwerk migrate.",
        en="The register ({database}) lacks tables that this program needs. Make it with raamwerk init, "
        "or bring it up to date with raamwerk migrate.",
    ),
    "store.unreachable": Sentence(
        nl="De database van het register ({database}) is niet te bereiken. Kijk RAAMWERK_DATABASE_URL "
        "na en of de server draait.",
        en="The database of the register ({database}) cannot be reached. Check RAAMWERK_DATABASE_URL "
        "and whether the server runs.",
    ),
    "store.encoding": Sentence(
        nl="De database bewaart tekst als {encoding}; nodig is UTF8. Maak een database met ENCODING "
        "'UTF8'.",
        en="The database keeps text as {encoding}; UTF8 is needed. Make a database with ENCODING 'UTF8'.",
    ),
    "store.newer": Sentence(
        nl="Het register is gemaakt door een nieuwere versie (bijgewerkt tot {migration}). Installeer "
        "die versie van Raamwerk, of een latere.",
        en="The register was made by a newer version (up to {migration}). Install that version of "
        "Raamwerk, or a later one.",
    ),
    "store.text": Sentence(
        nl="De tekst '{text}' bevat een teken dat niet kan worden bewaard. Verwijder het uit de bron.",
        en="The text '{text}' holds a character that cannot be kept. Remove it at the source.",
    ),
    "home.not-writable": Sentence(
        nl="In {path} kan niet worden geschreven: {reason}. Maak ruimte of kijk de rechten na, of wijs "
        "met RAAMWERK_HOME een andere map aan.",
        en="{path} cannot be written to: {reason}. Make room or check its permissions, or name another "
        "folder with RAAMWERK_HOME.",
    ),
    "home.in-use": Sentence(
        nl="Iemand anders maakt, verhuist of herstelt het register in {path} op dit moment. Wacht tot "
        "dat klaar is.",
        en="Somebody else is making, migrating or restoring the register in {path} right now. Wait "
        "until that is done.",
    ),
    "init.body-needed": Sentence(
        nl="Er is nog geen aankoopcentrale in dit register. Geef --body CODE en --body-name NAAM.",
        en="There is no central purchasing body in this register yet. Give --body CODE and --body-name "
        "NAME.",
    ),
    "init.other-body": Sentence(
        nl="De aankoopcentrale van dit register is {organisation}, niet {asked}. Laat --body weg.",
        en="The central purchasing body of this register is {organisation}, not {asked}. Leave --body "
        "out.",
    ),
    "upload.gone": Sentence(
        nl="Het bewaarde bestand met SHA-256 {sha256} is weg uit de map uploads. Haal het uit een "
        "reservekopie.",
        en="The kept file with SHA-256 {sha256} is gone from the folder uploads. Take it from a backup.",
    ),
    "upload.changed": Sentence(
        nl="Het bewaarde bestand met SHA-256 {sha256} is veranderd of beschadigd. Haal het uit een "
        "reservekopie.",
        en="The kept file with SHA-256 {sha256} was changed or damaged. Take it from a backup.",
    ),
    "backup.unreadable": Sentence(
        nl="{file} is geen reservekopie die kan worden gelezen ({reason}). Neem een bestand dat raamwerk "
        "backup heeft geschreven. Er is niets teruggezet.",
        en="{file} is no backup that can be read ({reason}). Take a file that raamwerk backup has "
        "written. Nothing was brought back.",
    ),
    "backup.other-form": Sentence(
        nl="{file} is een reservekopie van vorm {form}, en dit programma kent vorm 1. Neem een nieuwere "
        "versie van Raamwerk.",
        en="{file} is a backup of form {form}, and this program knows form 1. Take a newer version of "
        "Raamwerk.",
    ),
    "backup.changed": Sentence(
        nl="{file} is niet meer zoals het is gemaakt: {part} heeft een andere hash of ontbreekt. Neem "
        "een andere reservekopie. Er is niets teruggezet.",
        en="{file} is no longer as it was made: {part} has another hash or is missing. Take another "
        "backup. Nothing was brought back.",
    ),
    "backup.not-empty": Sentence(
        nl="Er is al een register (in {path}). Wijs met RAAMWERK_HOME een lege map aan, of zeg met "
        "--replace dat het mag worden vervangen.",
        en="There is a register already (in {path}). Name an empty folder with RAAMWERK_HOME, or say "
        "with --replace that it may be replaced.",
    ),
    "framework.shared-terms-changed": Sentence(
        nl="De gedeelde voorwaarden die {name} ({framework}) gebruikt, zijn in deze versie van Raamwerk "
        "anders dan toen het werd ingeladen. Laad het bestand opnieuw in (raamwerk init doet dat voor "
        "de meegeleverde raamovereenkomsten).",
        en="The shared terms that {name} ({framework}) uses differ in this version of Raamwerk from when "
        "it was loaded. Load the file again (raamwerk init does so for the frameworks that come with "
        "it).",
    ),
}
