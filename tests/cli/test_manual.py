"""The page on the shell lists every command as it is."""

from cli.manual import PAGE, commands, page_with, written


def test_every_command_and_option_is_documented() -> None:
    page = PAGE.read_text("utf-8")
    for path, command in commands().items():
        if path:
            assert f"\n#### {path}\n" in page
        for param in command.params:
            for name in param.opts:
                if name.startswith("-"):
                    assert name in page, f"{path} {name}"


def test_the_list_on_the_page_is_what_help_says() -> None:
    assert PAGE.read_text("utf-8") == page_with(written()), "run: python tests/cli/manual.py"
