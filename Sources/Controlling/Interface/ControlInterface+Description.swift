extension ControlInterface {
  /// The interface in Varlink's own language: `systemd/io.communique.Control.varlink`, word for word.
  package static let description = """
    # Controls communiqued, the daemon that drafts joint statements from the meeting specs in a folder.
    #
    # Methods may gain fields, never lose them: ignore the fields that you do not know. A fault of the
    # daemon itself, which no caller can mend, comes back as the error io.communique.Fault with a field
    # `message`.
    interface io.communique.Control

    # A meeting, as its spec in the inbox and its drafts stand now.
    #   name: the spec's path in the inbox without its ending, such as asia/rok-us
    #   state: queued, drafting, drafted, failed, quarantined or withdrawn; more may come
    #   revision: the number of the newest published revision; none before the first
    #   problems: how many faults the newest spec has
    #   findings: how many objections the newest draft met with
    #   changed: when this state began, in RFC 3339
    type Meeting (
      name: string,
      state: string,
      revision: ?int,
      problems: int,
      findings: int,
      changed: string
    )

    # Something that happened.
    #   sequence: counts up by one from event to event, also over restarts
    #   time: when, in RFC 3339
    #   kind: what, for programs
    #   name: the meeting that it happened to, if to one
    #   revision: the revision that it is about, if about one
    #   text: what, for people
    type Event (
      sequence: int,
      time: string,
      kind: string,
      name: ?string,
      revision: ?int,
      text: string
    )

    # How the daemon is.
    #   version: the daemon's version
    #   state: running or degraded; more may come
    #   meetings: how many meetings it knows
    #   queued: how many wait to be drafted
    #   failed: how many have a newest spec that could not be drafted
    #   paused: whether drafting rests
    #   since: when it was started, in RFC 3339
    #   troubles: what needs an administrator; the daemon is degraded while there is any
    method Status() -> (
      version: string,
      state: string,
      meetings: int,
      queued: int,
      failed: int,
      paused: bool,
      since: string,
      troubles: ?[]string
    )

    # Every meeting, by name.
    method List() -> (meetings: []Meeting)

    # One meeting, the folder of its drafts, and what is wrong with its newest spec.
    method Show(name: string) -> (meeting: Meeting, folder: string, problems: []string)

    # What happened to a meeting, oldest first.
    method History(name: string) -> (events: []Event)

    # Drafts these meetings now; an empty list means all. With `wait`, answers when they are drafted. One
    # whose spec is being written all the while comes back as queued after ten seconds, and is drafted when
    # its writer has closed it.
    method Draft(names: []string, wait: bool) -> (meetings: []Meeting)

    # Asked with `more`: the events behind number `after` (without it, those from now on), and then each
    # as it happens. Asked without: the first of them alone. A client that does not read is cut off.
    method Watch(after: ?int) -> (event: Event)

    # Lets drafting rest. Specs that come in are queued.
    method Pause() -> ()

    # Goes on drafting.
    method Resume() -> ()

    # Reads the configuration and the templates again. If they cannot be used, the old ones stay.
    method Reload() -> (warnings: []string)

    # There is no meeting of this name.
    error UnknownMeeting (name: string)

    # The caller is not among those who may ask for this.
    error NotAllowed (method: string)

    # The configuration or the templates cannot be used.
    error BadConfiguration (problems: []string)

    # The drafts cannot be written: the disk is full or fails. The daemon goes on trying.
    error CannotWrite (message: string)

    # The daemon cannot do this now: it starts, stops, or has too many callers. Try again.
    error Busy ()

    """
}
