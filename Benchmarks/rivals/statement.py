"""The rival of drafting: PyYAML's C loader and a Jinja2 template that words the same points.

usage: statement.py FILE SECONDS     prints microseconds of the processor's time for loading, rendering and both, as JSON
       statement.py IN OUT           resident: one Markdown file for each spec that comes, durably
"""

import ctypes
import json
import os
import struct
import sys
import time

import jinja2
import yaml

TEMPLATE = """\
# {{ meeting.title }}

{{ hosts }} hosted {{ guests }} in {{ meeting.place.city }} on {{ meeting.date }}.
{% for item in agenda %}
## {{ item.heading }}

{% for point in item.points %}{% for act, text in point.items() if act in verbs -%}
The Ministers {{ verbs[act] }} {{ text }}{% if point.including %}, including {{ point.including | join(", ") }}{% endif %}.
{%- endfor %} {% endfor %}
{% endfor %}
"""
VERBS = {
    "reaffirm": "reaffirmed", "welcome": "welcomed", "condemn": "condemned",
    "support": "expressed their support for", "emphasize": "emphasized", "discuss": "discussed",
}
ENVIRONMENT = jinja2.Environment(autoescape=False)
COMPILED = ENVIRONMENT.from_string(TEMPLATE)


def load(data):
    return yaml.load(data, Loader=yaml.CSafeLoader)


def render(spec):
    names = [
        ", ".join(f"{p['office']} {p['name']}" for p in party["principals"])
        for party in spec["parties"].values()
    ]
    return COMPILED.render(
        meeting=spec["meeting"], hosts=names[0], guests=names[1], agenda=spec["agenda"], verbs=VERBS)


def timed(body, seconds):
    body()
    runs, begin = 0, time.process_time()
    while True:
        body()
        runs += 1
        spent = time.process_time() - begin
        if spent >= seconds:
            return spent * 1e6 / runs


def publish(source, target, name):
    with open(os.path.join(source, name), "rb") as file:
        text = render(load(file.read()))
    temporary = os.path.join(target, f".{name}.t")
    with open(temporary, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.rename(temporary, os.path.join(target, name))
    folder = os.open(target, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


def serve(source, target):
    libc = ctypes.CDLL(None, use_errno=True)
    events = libc.inotify_init1(0)
    libc.inotify_add_watch(events, source.encode(), 0x80)  # IN_MOVED_TO
    for name in os.listdir(source):
        if not name.startswith("."):
            publish(source, target, name)
    open(os.path.join(target, ".done"), "w").close()
    while True:
        data = os.read(events, 1 << 16)
        while data:
            _, _, _, length = struct.unpack_from("iIII", data)
            name = data[16 : 16 + length].rstrip(b"\0").decode()
            if not name.startswith("."):
                publish(source, target, name)
            data = data[16 + length :]


if os.path.isdir(sys.argv[1]):
    serve(sys.argv[1], sys.argv[2])
else:
    with open(sys.argv[1], "rb") as file:
        data = file.read()
    seconds, spec = float(sys.argv[2]), load(data)
    print(json.dumps({
        "load": timed(lambda: load(data), seconds),
        "render": timed(lambda: render(spec), seconds),
        "whole": timed(lambda: render(load(data)), seconds),
        "words": len(render(spec).split()),
        "versions": {"PyYAML": yaml.__version__, "Jinja2": jinja2.__version__},
    }))
