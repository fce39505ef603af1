"""Makes specs of any length: the same for the same number, in words that nobody has to mean."""

import random

SUBJECTS = "cooperation consultation training research planning exchange assistance dialogue".split()
FIELDS = (
    "maritime security, space, energy, public health, supply chains, cyber defense, disaster relief, "
    "critical minerals, civil aviation, food security").split(", ")
PLACES = ["the region", "the Indo-Pacific", "Southeast Asia", "the Pacific Islands", "both countries"]
QUALITIES = "close regular practical continued timely joint sustained broader".split()
ACTS = ["reaffirm", "welcome", "support", "emphasize", "discuss", "condemn"]

HEAD = """\
communique: 1
meeting:
  title: Foreign Ministers' Meeting
  kind: foreign-ministers
  instance: {number}
  date: 2026-05-14
  place: {{city: Wellington, country: NZ}}
  host: NZ
parties:
  NZ: {{principals: [{{office: Minister of Foreign Affairs, name: Ngaio Tamatea}}]}}
  JP: {{principals: [{{office: Minister for Foreign Affairs, name: Sato Akiko}}]}}
style: {{voice: ministers-past}}
agenda:
"""


def spec(sentences, number=1):
    """A spec of as many points, about 25 words each, five under a heading."""
    dice = random.Random(number)
    lines = [HEAD.format(number=number % 90 + 1)]
    for index in range(sentences):
        if index % 5 == 0:
            lines.append(f"  - heading: Matter {index // 5 + 1} of {dice.choice(FIELDS)}\n    points:\n")
        act = ACTS[(index + number) % len(ACTS)]
        subject, field, place = dice.choice(SUBJECTS), dice.choice(FIELDS), dice.choice(PLACES)
        object = "the obstruction of" if act == "condemn" else f"the {dice.choice(QUALITIES)}"
        lines.append(f"      - {act}: {object} {subject} between their agencies on {field} across {place}\n")
        if index % 2:
            ways = dice.sample(FIELDS, 2)
            lines.append(f"        including: [the {ways[0]} programme, the {ways[1]} working group]\n")
    return "".join(lines)


def spec_of_size(size):
    """The longest spec that has at most `size` bytes."""
    low, high = 1, size // 60
    while low < high:
        middle = (low + high + 1) // 2
        if len(spec(middle).encode()) <= size:
            low = middle
        else:
            high = middle - 1
    return spec(low)
