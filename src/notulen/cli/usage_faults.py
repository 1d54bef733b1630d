"""Words for a command line that cannot be read: which word is at fault, what it could have been, where help is."""

import re
from typing import TYPE_CHECKING

from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    ClickException,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
    UsageError,
)

from notulen.cli.fault_report import report_words
from notulen.cli.session import Session
from notulen.cli.shell_command import ShellGroup, path_of
from notulen.domain.text import clean_text
from notulen.locale.option_texts import metavar
from notulen.locale.usage_texts import UsageTexts, usage_texts

if TYPE_CHECKING:
    from typer._click import Context
    from typer._click.core import Parameter

_EXTRA = re.compile(r"Got unexpected extra argument\(s\) \((.*)\)", re.DOTALL)
_NO_COMMAND = re.compile(r"No such command (['\"])(.*)\1\.", re.DOTALL)
_EXIT_CODE = 2


def report(fault: ClickException, session: Session) -> int:
    """Tell it on stderr; the exit code is that of a wrong use."""
    texts = usage_texts(session.language)
    context = fault.ctx if isinstance(fault, UsageError) else None
    if isinstance(fault, NoArgsIsHelpError) and not session.output.is_json:
        session.output.tell(fault.message)
        return _EXIT_CODE
    words = [_what(fault, texts, session)]
    suggested = _suggested(fault, texts)
    if suggested:
        words.append(suggested)
    if context is not None:
        path = path_of(context)
        words.append(texts.try_help.format(command=f"notulen {path}".strip()))
    report_words(session.output, session.language, "usage", _EXIT_CODE, *words)
    return _EXIT_CODE


def _what(fault: ClickException, texts: UsageTexts, session: Session) -> str:
    match fault:
        case NoSuchOption():
            return texts.no_such_option.format(name=clean_text(fault.option_name))
        case BadOptionUsage():
            text = texts.option_needs_value if "requires" in fault.message else texts.option_takes_no_value
            return text.format(name=fault.option_name)
        case MissingParameter():
            is_argument = fault.param is not None and fault.param.param_type_name == "argument"
            text = texts.missing_argument if is_argument else texts.missing_option
            return text.format(name=_name(fault.param, fault.ctx, session))
        case NoArgsIsHelpError():
            return texts.missing_command
        case BadParameter():
            return texts.invalid_option_value.format(name=_name(fault.param, fault.ctx, session))
    extra = _EXTRA.fullmatch(fault.message)
    if extra:
        return texts.too_many_arguments.format(names=clean_text(extra[1]))
    unknown = _NO_COMMAND.match(fault.message)
    if unknown:
        return texts.no_such_command.format(name=clean_text(unknown[2]))
    return texts.missing_command


def _name(param: "Parameter | None", context: "Context | None", session: Session) -> str:
    if param is None:
        return "?"
    if param.param_type_name == "argument":
        return metavar(path_of(context) if context else "", param.name or "", session.language)
    return " / ".join(param.opts)


def _suggested(fault: ClickException, texts: UsageTexts) -> str:
    names: list[str] = []
    if isinstance(fault, NoSuchOption):
        names = list(fault.possibilities or ())
    elif isinstance(fault, UsageError) and fault.ctx and isinstance(fault.ctx.command, ShellGroup):
        unknown = _NO_COMMAND.match(fault.message)
        if unknown:
            names = fault.ctx.command.suggested(unknown[2])
    return texts.did_you_mean.format(names=", ".join(names)) if names else ""
