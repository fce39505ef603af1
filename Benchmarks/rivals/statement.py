"""The rival of drafting: PyYAML's C loader and Jinja2, which write the `same` text as we do or a `plain` one.

usage: statement.py same|plain FILE           prints the text
       statement.py same|plain FILE SECONDS   prints microseconds of the processor's time for loading, rendering and
                                              both, as JSON
       statement.py same|plain IN OUT         resident: one Markdown file for each spec that comes, durably
"""

import ctypes
import importlib
import json
import os
import struct
import sys
import time

import yaml


def load(data):
    return yaml.load(data, Loader=yaml.CSafeLoader)


def timed(body, seconds):
    body()
    runs, begin = 0, time.process_time()
    while True:
        body()
        runs += 1
        spent = time.process_time() - begin
        if spent >= seconds:
            return spent * 1e6 / runs


def measured(render, data, seconds):
    spec = load(data)
    return {
        "load": timed(lambda: load(data), seconds),
        "render": timed(lambda: render(spec), seconds),
        "whole": timed(lambda: render(load(data)), seconds),
        "words": len(render(spec).split()),
    }


def publish(render, source, target, name):
    with open(os.path.join(source, name), "rb") as file:
        text = render(load(file.read()))
    temporary = os.path.join(target, f".{name}.t")
    with open(temporary, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.rename(temporary, os.path.join(target, name))
    folder = os.open(target, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


def serve(render, source, target):
    libc = ctypes.CDLL(None, use_errno=True)
    events = libc.inotify_init1(0)
    libc.inotify_add_watch(events, source.encode(), 0x80)  # IN_MOVED_TO
    for name in os.listdir(source):
        if not name.startswith("."):
            publish(render, source, target, name)
    open(os.path.join(target, ".done"), "w").close()
    while True:
        data = os.read(events, 1 << 16)
        while data:
            _, _, _, length = struct.unpack_from("iIII", data)
            name = data[16 : 16 + length].rstrip(b"\0").decode()
            if not name.startswith("."):
                publish(render, source, target, name)
            data = data[16 + length :]


def main(text, source, *rest):
    render = importlib.import_module(f"{text}_text").render
    if os.path.isdir(source):
        serve(render, source, *rest)
        return
    with open(source, "rb") as file:
        data = file.read()
    if rest:
        print(json.dumps(measured(render, data, float(rest[0]))))
    else:
        sys.stdout.buffer.write(render(load(data)).encode())


main(*sys.argv[1:])
