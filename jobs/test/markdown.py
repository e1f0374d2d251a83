"""Tables for people."""


def table(*rows):
    """Prints a Markdown table; the first row is its head."""
    head, *body = rows
    for row in [head, ["---", *["---:"] * (len(head) - 1)], *body]:
        print("| " + " | ".join(row) + " |", flush=True)
