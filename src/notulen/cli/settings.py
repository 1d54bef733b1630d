"""`notulen config …`: the user's settings."""

from typing import Annotated

import typer

from notulen import paths
from notulen.cli.arguments import Json
from notulen.cli.columns import column
from notulen.cli.completion import complete_setting
from notulen.cli.session import Session, session_of
from notulen.cli.shell_command import ShellGroup
from notulen.cli.tables import Cell, Table, Tone
from notulen.config import save_setting, setting_names
from notulen.domain.errors import InvalidValue, NotFound, Noun
from notulen.domain.text import clean_text

app = typer.Typer(name="config", cls=ShellGroup, no_args_is_help=True)

SettingName = Annotated[str, typer.Argument(autocompletion=complete_setting)]


@app.command("list")
def list_settings(context: typer.Context, is_json: Json = False) -> None:
    """List every setting with its value."""
    session = session_of(context)
    if session.output.is_json:
        from notulen.export.listings.listings_json import object_to_json

        values = {name: getattr(session.settings, name) for name in setting_names()}
        session.output.json(object_to_json("config", values, file=str(paths.settings_file().absolute())))
        return
    from notulen.locale.setting_texts import setting_text

    language, texts = session.language, session.texts
    columns = (
        column("setting", language),
        column("value", language, is_text=True, least=12),
        column("meaning", language, is_text=True, least=20),
    )
    rows = [
        (
            Cell(name, tone=Tone.REFERENCE),
            Cell(_written(session, name) or texts.not_set, _written(session, name)),
            Cell(setting_text(name, language)),
        )
        for name in setting_names()
    ]
    session.output.table(Table(texts.settings, columns, rows, most_lines=0))


@app.command("get")
def get(context: typer.Context, name: SettingName, is_json: Json = False) -> None:
    """Tell the value of one setting."""
    session = session_of(context)
    known = _known(name)
    if session.output.is_json:
        from notulen.export.listings.listings_json import object_to_json

        session.output.json(object_to_json("config", {known: getattr(session.settings, known)}))
        return
    session.output.line(_written(session, known))


@app.command("set")
def set_setting(
    context: typer.Context,
    name: SettingName,
    values: Annotated[list[str], typer.Argument()],
    is_json: Json = False,
) -> None:
    """Set one setting; the lines of the letterhead one argument each."""
    session = session_of(context)
    known = _known(name)
    lines = [clean_text(line) for each in values for line in each.splitlines() or [""]]
    value = "\n".join(lines) if known == "letterhead" else " ".join(" ".join(lines).split())
    if known == "logo":
        value = " ".join(values).strip()  # a path is taken as it is
    if known == "theme" and value not in _themes():
        raise InvalidValue(known, value, "unknown_setting_value", _themes())
    saved = save_setting(paths.settings_file(), known, value)
    if session.output.is_json:
        from notulen.export.listings.listings_json import object_to_json

        session.output.json(object_to_json("config", {known: getattr(saved, known)}))
        return
    session.output.tell(session.texts.setting_saved.format(name=known, value=value.replace("\n", " | ")))


def _known(name: str) -> str:
    key = name.strip().lower().replace("-", "_")
    if key not in setting_names():
        from notulen.locale.setting_texts import SETTING_ALIASES

        key = SETTING_ALIASES.get(key, key)
    if key not in setting_names():
        raise NotFound(Noun.SETTING, name, setting_names())
    return key


def _themes() -> tuple[str, ...]:
    from notulen.tui.themes import all_theme_names

    return all_theme_names()


def _written(session: Session, name: str) -> str:
    value = getattr(session.settings, name)
    return clean_text(" | ".join(value) if isinstance(value, tuple) else str(value))
