"""The rival's rendering of the same text: what Communiqué writes of the specs of `specs.py`, byte for byte.

Python decides, by the words of the points, what shares a sentence and a paragraph, who is named and what binds a
sentence to the one before; a Jinja2 template words it. By which words, the phrasebook says, which is read once. Of its
rules there are those that these specs need: English, the past tense, two countries whose principals hold one
office, points of one of six acts with an object, neighbours of different acts.
"""

import functools
import itertools

import jinja2

from phrasebook import (
    ADDITION, AIM, ALSO, CONJUNCTION, COORDINATED, DEMONSTRATIVES, LINKED, LINKS, MOST, NOT_DEMONSTRATIVE, OTHER_LABEL,
    PEOPLE, POINTING, PRONOUN, PRONOUN_AGAIN, RELATIONS, SHARED_SENTENCES, SUBJECTS, THEY, TONES, TOPICS)

# What each act says, and what it says where the sentence before says that.
VERBS = {
    "reaffirm": ["reaffirmed", "reiterated"], "welcome": ["welcomed"],
    "support": ["supported", "expressed their support for"], "emphasize": ["emphasized", "underscored"],
    "discuss": ["discussed", "held discussions on"], "condemn": ["condemned"],
}
BRITISH_VERBS = {**VERBS, "emphasize": ["emphasised", "underscored"]}
# Names, and whether spelling and dates are British.
COUNTRIES = {"NZ": ("New Zealand", True), "JP": ("Japan", False)}
NUMBERS = "zero one two three four five six seven eight nine ten".split()
ORDINALS = (
    "zeroth inaugural second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth").split()
SUFFIXES = {1: "st", 2: "nd", 3: "rd"}

TEMPLATE = jinja2.Environment(autoescape=False, keep_trailing_newline=True).from_string("""\
# Joint Statement of the {{ ordinal | capitalize }} {{ names }} {{ meeting.title }}

{{ hosts }} hosted {{ guests }} in {{ meeting.place.city }} on {{ date }} for the {{ ordinal }} {{ meeting.title }}.
{% for heading, paragraphs in agenda %}
## {{ heading }}
{% for sentences in paragraphs %}
{% for space, subject, adverb, acts in sentences %}{{ space }}{{ subject }}{{ adverb -}}
{% for joint, verb, object, including in acts %}{{ joint }} {{ verb }} {{ object -}}
{% if including %}, including {{ including }}{% endif %}{% endfor %}.{% endfor %}
{% endfor %}{% endfor %}""")


# Sentences and paragraphs


def listed(items):
    *others, last = items
    if not others:
        return last
    return f"{', '.join(others)}{',' if len(others) > 1 else ''} and {last}"


def points_back(words):
    """Whether one of the words points back to the sentence before."""
    if DEMONSTRATIVES.isdisjoint(words):
        return False
    return any(
        word in DEMONSTRATIVES and " ".join(words[index : index + 2]) not in NOT_DEMONSTRATIVE
        for index, word in enumerate(words))


def leans(words):
    """Whether a sentence needs the one before it in the same paragraph."""
    return not POINTING.isdisjoint(words) and (
        points_back(words) or not POINTING.isdisjoint(set(words) - DEMONSTRATIVES))


def topics(act):
    words = act.words + " ".join(act.including).split()
    return itertools.chain.from_iterable(map(TOPICS.__getitem__, words))


def are_of_one_matter(first, second):
    return not set(topics(first)).isdisjoint(topics(second))


def is_cut(text):
    return any(word[-1] in ",;:–—" for word in text.split())


def length(act):
    including = act.including
    return 3 + len(act.words) + (2 + len(" ".join(including).split()) + len(including) if including else 0)


class Act:
    """An act of a point with its object."""

    __slots__ = ("name", "object", "words", "including", "aside")

    def __init__(self, point):
        for name in point:
            if name in VERBS:
                break
        self.name, self.object = name, point[name]
        self.words = self.object.split()
        self.including = point.get("including", ())
        self.aside = self.including and listed(self.including)

    def ends_with_people(self):
        words = self.including[-1].split() if self.including else self.words
        return not PEOPLE.isdisjoint(words[-6:])


def may_share(first, second):
    """Whether one sentence has room for two acts, and the second could not be taken for a part of the first."""
    about_same = SHARED_SENTENCES.get((first.name, second.name))
    if about_same is None or len(first.including) > 1:
        return False
    return (
        3 + length(first) + length(second) <= COORDINATED
        and not any(map(is_cut, (first.object, *first.including)))
        and not any(word.startswith(second.name) for word in first.words)
        and (not about_same or are_of_one_matter(first, second)))


def sentences(points):
    """The acts of each sentence: mostly one."""
    acts = [Act(point) for point in points]
    result = []
    for index, act in enumerate(acts):
        # Never two verbs three times in a row.
        if (result and len(result[-1]) == 1 and may_share(result[-1][0], act)
                and not (index + 1 < len(acts) and acts[index + 1].name == act.name)
                and not (len(result) > 2 and len(result[-2]) > 1 and len(result[-3]) > 1)):
            result[-1].append(act)
        else:
            result.append([act])
    return result


@functools.lru_cache
def cuts(bound):
    """Where paragraphs of about three sentences begin and end; none begins with a bound sentence."""
    best = [(0, 0)]
    for end in range(1, len(bound) + 1):
        found = (float("inf"), 0)
        for start in range(end - 1, -1, -1):
            count = end - start
            cost = best[start][0] + (count - AIM) ** 2 + (4 if count == 1 else 0) + 10 * max(0, count - MOST)
            if (start == 0 or not bound[start]) and cost < found[0]:
                found = (cost, start)
        best.append(found)
    result, end = [], len(bound)
    while end:
        start = best[end][1]
        result.insert(0, (start, end))
        end = start
    return result


# Who speaks, and what binds sentences


@functools.lru_cache
def labels(noun, people, countries):
    """The full labels in turn: each with its capital, the acts that it suits, and whether it names countries."""
    fill = {
        "collective": f"the {noun}s", "people": NUMBERS[people], "nouns": f"{noun}s",
        "countries": listed(countries)}
    result = []
    for wording in SUBJECTS["labels"]["two"]:
        rule = {"label": wording} if isinstance(wording, str) else wording
        if {"named", "one office", "countries"}.issuperset(rule.get("when", ())):
            label = rule["label"].format(**fill)
            acts = rule.get("for")
            suits = acts and frozenset(SUBJECTS["suits"][acts] if isinstance(acts, str) else acts)
            result.append((label, label[0].upper() + label[1:], suits, "{countries}" in rule["label"]))
    return result


def joint(act):
    """What stands between an act and a second one of the sentence."""
    return ", and" if act.including or CONJUNCTION in act.words else " and"


class Speaking:
    """Names the subject and the connective of each sentence of a text, one after the other."""

    def __init__(self, row, countries, verbs):
        self.row, self.countries, self.verbs = row, countries, verbs
        self.first = row[0][0]
        self.turn = 0
        self.verb = None
        self.behind_label = self.behind_pronoun = 0
        self.since_also = self.since_front = self.since_addition = 0
        self.turns = {}

    def item(self, item):
        """An item's heading, and its paragraphs of worded sentences."""
        self.heading = item["heading"]
        self.previous = self.subject = None
        acts = sentences(item["points"])
        paragraphs = [
            self.paragraph(acts[start:end])
            for start, end in cuts(tuple([leans(sentence[0].words) for sentence in acts]))]
        return self.heading, paragraphs

    def paragraph(self, sentences):
        self.before, self.label_before = self.previous, self.subject
        self.previous = self.subject = self.label_here = None
        self.is_linked = False
        return [self.sentence(sentence) for sentence in sentences]

    def sentence(self, acts):
        first, last = acts[0], acts[-1]
        subject, capital = self.name(acts)
        opener, adverb = self.link(first)
        verb, *others = self.verbs[first.name]
        if others and verb == self.verb:
            verb = others[0]
        space = " " if self.previous else ""
        phrases = [("", verb, first.object, first.aside)]
        if last is not first:
            phrases.append((joint(first), self.verbs[last.name][0], last.object, last.aside))
        self.since_also += 1
        self.since_front += 1
        self.since_addition += 1
        self.verb, self.previous, self.subject = verb, last, None if subject is PRONOUN else subject
        self.is_linked = bool(opener or adverb)
        return space, f"{opener}, {subject}" if opener else capital, adverb, phrases

    # Subjects

    def suits(self, label, acts):
        _, _, suited, is_named = label
        return (suited is None or all(act.name in suited for act in acts)) and not (
            is_named and any(
                country in text for country in self.countries for act in acts
                for text in (act.object, *act.including)))

    def name(self, acts):
        """The sentence's subject, as it stands behind other words and as it opens."""
        if self.previous is None:
            return self.opening_label(acts)
        if self.subject:
            if self.previous.ends_with_people():
                return self.further_label(acts)
            self.behind_label += 1
            if self.behind_label % OTHER_LABEL == 0 and (other := self.other_label(acts)):
                return other
            return THEY
        self.behind_pronoun += 1
        if self.behind_pronoun % PRONOUN_AGAIN == 0 and not self.previous.ends_with_people():
            return THEY
        return self.row[0][:2]

    def opening_label(self, acts):
        """The label that is due, if it suits and did not stand in the sentence before."""
        label = self.row[self.turn]
        if not self.suits(label, acts):
            label = self.row[0]
        self.turn = (self.turn + 1) % len(self.row)
        if label[0] == self.label_before:
            for place, other in self.coming():
                if other[0] != label[0] and self.suits(other, acts):
                    label = other
                    if other[0] != self.first:
                        self.turn = (place + 1) % len(self.row)
                    break
        self.label_here = label[0]
        return label[:2]

    def further_label(self, acts):
        return self.subject == self.first and self.other_label(acts) or self.row[0][:2]

    def other_label(self, acts):
        """The next special label, if the paragraph has none yet."""
        if self.label_here != self.first:
            return None
        for place, label in self.coming():
            if label[0] != self.first and label[0] != self.subject and label[2] and self.suits(label, acts):
                self.turn = (place + 1) % len(self.row)
                self.label_here = label[0]
                return label[:2]
        return None

    def coming(self):
        for place in range(self.turn, self.turn + len(self.row)):
            yield place, self.row[place % len(self.row)]

    # Connectives

    def link(self, act):
        """What stands in front of the sentence, and what before its verb."""
        if self.previous is None:
            if self.before is None:
                return "", ""
            if (self.since_addition >= ADDITION["every"] and self.since_front >= 2
                    and act.name not in ADDITION["except"]):
                self.since_addition = self.since_front = 0
                return LINKS[ADDITION["link"]]["front"], ""
            return "", self.also(self.before, act, 2 * ALSO)
        if self.is_linked:
            return "", ""
        if self.since_front >= LINKED and (opener := self.relation(self.previous, act)):
            self.since_front = 0
            return opener, ""
        return "", self.also(self.previous, act, ALSO)

    def relation(self, before, act):
        """The connective of an act that follows from the one before, where both are about the same."""
        number, openers, heading_is_enough = RELATIONS.get((before.name, act.name), (None, None, None))
        if number is None or not (
                points_back(act.words) or are_of_one_matter(before, act)
                or heading_is_enough and names_one_matter(self.heading)):
            return None
        turn = self.turns.get(number, 0)
        self.turns[number] = turn + 1
        return openers[turn % len(openers)]

    def also(self, before, act, every):
        tone, other = TONES.get(before.name), TONES.get(act.name)
        if self.since_also < every or tone != other and tone is not None and other is not None:
            return ""
        self.since_also = 0
        return " also"


def names_one_matter(heading):
    words = heading.split()
    return CONJUNCTION not in words and not is_cut(heading) and any(TOPICS[word] for word in words)


# The text


def ordinal(number):
    if number < len(ORDINALS):
        return ORDINALS[number]
    return f"{number}{'th' if number // 10 % 10 == 1 else SUFFIXES.get(number % 10, 'th')}"


def principals(party, country):
    return listed([f"{person['office']} {person['name']} of {country}" for person in party["principals"]])


def render(spec):
    """The statement that a spec asks for, in Markdown."""
    meeting, parties = spec["meeting"], spec["parties"]
    host = meeting["host"]
    ids = [host, *(party for party in parties if party != host)]
    countries = [COUNTRIES[party][0] for party in ids]
    people = [person for party in parties.values() for person in party["principals"]]
    (noun,) = {person["office"].split(" of ")[0].split(" for ")[0] for person in people}
    is_british, date = COUNTRIES[host][1], meeting["date"]
    speaking = Speaking(labels(noun, len(people), tuple(countries)), countries, BRITISH_VERBS if is_british else VERBS)
    return TEMPLATE.render(
        meeting=meeting, ordinal=ordinal(meeting["instance"]), names="–".join(countries),
        hosts=principals(parties[host], countries[0]),
        guests=listed([principals(parties[party], name) for party, name in zip(ids[1:], countries[1:])]),
        date=f"{date.day} {date:%B %Y}" if is_british else f"{date:%B} {date.day}, {date.year},",
        agenda=[speaking.item(item) for item in spec["agenda"]])
