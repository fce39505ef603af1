"""What the rival of the same text takes from our phrasebook, read once: words, acts and how often what is due."""

import os

import yaml

PHRASEBOOK = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Templates/phrasebook/en")
# The acts that are told in the past in any text: they share a sentence with their like alone.
ALWAYS_PAST = {"discuss"}
# The letters that a word must have to say anything, and those that an ending leaves.
LEAST, LEAST_STEM = 5, 4


def read(name):
    with open(os.path.join(PHRASEBOOK, name), "rb") as file:
        return yaml.load(file, Loader=yaml.CSafeLoader)


PLANNING, SUBJECTS, LINKS = read("planning.yaml"), read("subjects.yaml"), read("links.yaml")
ENDINGS = sorted(PLANNING["endings"], key=lambda ending: (-len(ending), ending))


def stem(word):
    """A word without its ending."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            return word[: -len(ending)]
    return word


class Topics(dict):
    """What each word is about: its stem, unless that is too common, and its field."""

    def __init__(self):
        self.common = {form for word in PLANNING["common"] for form in (word, stem(word))}
        self.fields = {}
        for field, words in sorted(PLANNING["fields"].items()):
            for word in map(str.lower, words):
                self.fields[word] = field
                if len(word) >= LEAST:
                    self.fields[stem(word)] = field

    def __missing__(self, word):
        letters = word.lower().rstrip(".,;:!?")
        is_long = len(letters) >= LEAST
        stemmed = stem(letters) if is_long else letters
        found = []
        if is_long and letters not in self.common and stemmed not in self.common:
            found.append(stemmed)
        if field := self.fields.get(letters) or self.fields.get(stemmed):
            found.append((field,))
        self[word] = tuple(found)
        return self[word]


def pairs(rule):
    """The acts of a rule, each of the first with each of the second."""
    return [(first, second) for first in rule["first"] for second in rule["second"]]


def relations():
    """By two acts: the number of the relation, its connectives, and whether one heading is enough for it."""
    found = {}
    for number, rule in enumerate(PLANNING["relations"]):
        openers = [LINKS[link]["front"] for link in rule["links"]]
        for pair in pairs(rule):
            found.setdefault(pair, (number, openers, rule.get("item", False)))
    return found


def shared_sentences():
    """By two acts that may share a sentence: whether only where both are about the same."""
    found = {}
    for rule in PLANNING["pairs"]:
        for first, second in pairs(rule):
            if (first in ALWAYS_PAST) == (second in ALWAYS_PAST):
                found[first, second] = found.get((first, second), True) and rule.get("same", False)
    return found


TOPICS, RELATIONS, SHARED_SENTENCES = Topics(), relations(), shared_sentences()
TONES = {act: number for number, tone in enumerate(PLANNING["tones"]) for act in tone["acts"]}
PRONOUN, CONJUNCTION = SUBJECTS["pronoun"], "and"
THEY = (PRONOUN, PRONOUN.capitalize())
AIM, MOST = PLANNING["paragraph"]["sentences"], PLANNING["paragraph"]["most"]
OTHER_LABEL, PRONOUN_AGAIN = PLANNING["again"]["label"], PLANNING["again"]["pronoun"]
ALSO, LINKED, COORDINATED = PLANNING["also"], PLANNING["linked"], PLANNING["coordinated"]["words"]
ADDITION = PLANNING["addition"]
PEOPLE = frozenset(word + mark for word in PLANNING["people"] for mark in ("", *",;:"))
DEMONSTRATIVES = frozenset(PLANNING["demonstratives"])
NOT_DEMONSTRATIVE = frozenset(PLANNING["demonstrativesNot"])
POINTING = DEMONSTRATIVES | frozenset(PLANNING["pronouns"])
