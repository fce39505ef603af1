"""The rival's plain rendering: a template that decides nothing, and writes another, simpler text of the points."""

import jinja2

VERBS = {
    "reaffirm": "reaffirmed", "welcome": "welcomed", "condemn": "condemned",
    "support": "expressed their support for", "emphasize": "emphasized", "discuss": "discussed",
}
TEMPLATE = jinja2.Environment(autoescape=False).from_string("""\
# {{ meeting.title }}

{{ hosts }} hosted {{ guests }} in {{ meeting.place.city }} on {{ meeting.date }}.
{% for item in agenda %}
## {{ item.heading }}

{% for point in item.points %}{% for act, text in point.items() if act in verbs -%}
The Ministers {{ verbs[act] }} {{ text -}}
{% if point.including %}, including {{ point.including | join(", ") }}{% endif %}.
{%- endfor %} {% endfor %}
{% endfor %}
""")


def render(spec):
    names = [
        ", ".join(f"{person['office']} {person['name']}" for person in party["principals"])
        for party in spec["parties"].values()
    ]
    return TEMPLATE.render(
        meeting=spec["meeting"], hosts=names[0], guests=names[1], agenda=spec["agenda"], verbs=VERBS)
