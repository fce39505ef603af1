"""Talks to the control socket with PyPI's `varlink`, a client that knows nothing of ours.

Usage: varlink_client.py SOCKET. Prints one line for each thing that it saw; the test compares them.
"""

import sys

import varlink

client = varlink.Client.new_with_address("unix:" + sys.argv[1])

# The connection below learns the interface from GetInterfaceDescription alone.
with client.open("org.varlink.service") as service:
    info = service.GetInfo()
    print("product", info["product"], *info["interfaces"])

with client.open("io.communique.Control") as control:
    print("interface", *sorted(client.get_interface("io.communique.Control").members))
    status = control.Status()
    print("status", status["state"], status["meetings"], status["paused"])
    for meeting in control.List()["meetings"]:
        print("meeting", meeting["name"], meeting["state"], meeting.get("revision"))
    shown = control.Show("asia/rok-us")
    print("show", shown["folder"], len(shown["problems"]))
    print("history", *(event["sequence"] for event in control.History("asia/rok-us")["events"]))
    print("draft", *(m["name"] for m in control.Draft(["asia/rok-us"], True)["meetings"]))
    print("resume", control.Resume())
    for wrong, call in [
        ("unknown", lambda: control.Show("nowhere")),
        ("not allowed", lambda: control.Pause()),
    ]:
        try:
            call()
        except varlink.VarlinkError as error:
            print(wrong, error.error(), error.parameters())

with client.open("io.communique.Control") as control:
    for reply in control.Watch(1, _more=True):
        print("event", reply["event"]["sequence"], reply["event"]["name"])
        if reply["event"]["sequence"] == 3:
            break

with client.open("io.communique.Control") as control:
    print("oneway", control.Resume(_oneway=True))
