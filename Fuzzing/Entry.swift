/// What libFuzzer calls with each input; `COMMUNIQUE_FUZZ_TARGET` says what to do with it.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
  unsafe FuzzTarget.chosen.take(Array(UnsafeBufferPointer(start: bytes, count: length)))
  return 0
}
