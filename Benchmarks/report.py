"""Prints what was measured, and makes the rows of the table of goals: each `report_…` gives those of its measure."""

import dataclasses
from statistics import median


@dataclasses.dataclass
class Row:
    """A line: `rivals` holds their values; `met` is None where there is no goal, or no rival to tell it."""

    measure: str
    ours: float
    unit: str
    rivals: dict = dataclasses.field(default_factory=dict)
    ratio: str = ""
    goal: str = ""
    met: bool | None = None

    @property
    def verdict(self):
        if not self.goal:
            return ""
        return {True: "met", False: "NOT MET", None: "not told: a rival is missing"}[self.met]

    @property
    def columns(self):
        rivals = "; ".join(f"{name}: {other:.4g}" for name, other in self.rivals.items())
        return [self.measure, f"{self.ours:.4g} {self.unit}", rivals, self.ratio, self.goal, self.verdict]

    def show(self):
        widths = [44, 15, 50, 18, 36, 0]
        print("  " + "  ".join(map(str.ljust, self.columns, widths)).rstrip(), flush=True)


def all_met(*conditions):
    """Whether all hold: None where one that is not known could still fail."""
    return False if False in conditions else None if None in conditions else True


def compared(name, values, ours, turned=False):
    """A rival's median, how often it holds ours (`turned`: ours it), and that in words; for none, None and nothing."""
    if name not in values:
        return None, None, ""
    theirs = median(values[name])
    ratio = ours / theirs if turned else theirs / ours
    return theirs, ratio, f"{ratio:.2f} x"


def phases(runs):
    """The median of each phase of our drafting, in microseconds."""
    return {key: median(run["microseconds"][key] for run in runs) for key in runs[0]["microseconds"]}


def text_name(text, likeness):
    """What a rival writes, by how its text is like ours."""
    if text == "plain text" or not likeness or likeness["to the byte"]:
        return text
    return f"ANOTHER text, {likeness['same sentences']} of {likeness['of sentences']} sentences the same"


def report_drafting(values, likeness):
    ours, first = phases(values["communique"]), values["communique"][0]
    print(f"  (spec of {first['bytes']} bytes; draft of {first['words']} words)")
    # Realising needs a plan, so that it is what drafting takes besides planning.
    ours["realise"] = ours["phrase"] - ours["plan"]
    for phase in ["read", "decode", "plan", "realise", "review", "render"]:
        Row(f"phase: {phase}", ours[phase], "us").show()
    Row("all of it, from bytes to Markdown", ours["whole"], "us").show()
    for phase in ["text", "html", "json"]:
        Row(f"instead of Markdown: {phase}", ours[phase], "us").show()
    Row("all of it, to three formats and digests", ours["published"], "us").show()
    names = {text: f"PyYAML + Jinja2, {text_name(text, likeness)}" for text in ["same text", "plain text"]}
    for text, name in names.items():
        for phase in ["load", "render", "whole"] if text in values else []:
            Row(f"{name}: {phase}", median(run[phase] for run in values[text]), "us").show()

    def beside(measure, ours, phase, least):
        """What we take beside the rival of the same text, of which the goal is, and beside the plain template."""
        theirs = {text: [run[phase] for run in values[text]] for text in names if text in values}
        same, ratio, words = compared("same text", theirs, ours)
        rows = [Row(measure, 1e6 / ours, "drafts/s", {names["same text"]: 1e6 / same} if same else {}, words,
                    f"at least {least} x", ratio and ratio >= least)]
        plain, _, words = compared("plain text", theirs, ours)
        if plain:
            rows.append(Row("  (decides nothing, another text)", 1e6 / ours, "drafts/s",
                            {names["plain text"]: 1e6 / plain}, words))
        return rows

    events, ratio, words = compared("libyaml events", values, ours["read"], turned=True)
    bare = beside("the same without the review", ours["whole"] - ours["review"], "whole", 4)[0]
    dataclasses.replace(bare, goal="").show()
    return [
        *beside("YAML to Markdown, one core, warm", ours["whole"], "whole", 4),
        *beside("drafting alone: plan, realise, render", ours["phrase"] + ours["render"], "render", 1.5),
        Row("YAML reading", ours["read"], "us", {"libyaml's events in C": events} if events else {}, words,
            "at most 2 x", ratio and ratio <= 2),
    ]


def report_sentences(values):
    for count, runs in values.items():
        whole = phases(runs)["whole"]
        Row(f"{count} sentences", whole / 1000, "ms", ratio=f"{whole / count:.1f} us each").show()
    return []


def report_latency(values, text):
    ours = median(values["communiqued"])
    python, ratio, words = compared("resident Python", values, ours)
    copier, times, more = compared("C copier", values, ours, turned=True)
    rivals = {f"resident Python, {text}": python} if python else {}
    ratios = [f"{words} Python"] if python else []
    if copier:
        rivals["C"] = copier
        ratios.append(f"{more} C")
    return [Row("drop to published, 3 formats", ours, "ms", rivals, ", ".join(ratios),
                "faster than Python; at most 3 x C", all_met(ratio and ratio > 1, times and times <= 3))]


def report_backlog(values, meetings, text):
    ours = median(values["communiqued"])
    python, ratio, words = compared("resident Python", values, ours)
    rivals = {f"resident Python, {text}": python} if python else {}
    rivals |= {name: median(times) for name, times in values.items() if name.startswith("C,")}
    return [Row(f"{meetings} specs waiting, 3 formats", ours, "s", rivals, words, "at least 3 x Python",
                ratio and ratio >= 3)]


def report_scaling(values):
    for name, times in values.items():
        meetings, spent = int(name.split()[0]), median(times)
        Row(f"{name} core(s)", spent, "s",
            ratio=f"{meetings / spent:.0f} specs/s, {1000 * spent / meetings:.2f} ms each").show()
    return []


def report_idle(found, meetings):
    ours = found["communiqued"]
    for name, rest in found.items():
        if name != "seconds":
            Row(f"{name}: switches", rest["switches"], "").show()
            Row(f"{name}: clock ticks of 10 ms", rest["ticks"], "").show()
            Row(f"{name}: memory", rest["pss MiB"], "MiB PSS").show()
    Row("communiqued: memory after drafting", ours["pss MiB after drafting"], "MiB PSS").show()
    rivals = {name: rest["pss MiB"] for name, rest in found.items() if name not in ("seconds", "communiqued")}
    # No watchdog asks for a sign of life here, so that no switch is its.
    return [Row(f"idle with {meetings} specs, {found['seconds']} s", ours["pss MiB"], "MiB PSS", rivals,
                f"{ours['switches']} switches", "no wake-ups; at most 25 MiB PSS",
                ours["switches"] == 0 and ours["pss MiB"] <= 25)]


def report_status(values):
    ours = median(values["communique status"])
    rivals = {name: median(times) for name, times in values.items() if name != "communique status"}
    ratio = ours / rivals["true"]
    return [Row("communique status", ours, "ms", rivals, f"{ratio:.1f} x true", "at most 8 ms and 6 x true",
                ours <= 8 and ratio <= 6)]


def report_memory(found):
    megabytes = found["MiB"] * 1.048576
    return [Row("memory of one draft of a 1 MiB spec", megabytes, "MB", ratio=f"{found['seconds']:.2f} s",
                goal="at most 100 MB", met=megabytes <= 100)]


def report_goals(rows):
    """The table of what was asked for, in Markdown."""
    head = ["measure", "ours", "rivals", "ratio", "goal", ""]
    print()
    for columns in [head, ["---"] * len(head), *(row.columns for row in rows)]:
        print(f"| {' | '.join(columns)} |")
