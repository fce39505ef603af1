// What Swift cannot spell of the processor: instructions that some have.
#pragma once

// Works so many blocks of 64 bytes into a state of SHA-256, by the processor's own instructions; the 64
// constants are those of the standard. Returns 0, and does nothing, where the processor has none.
int processor_sha256(
    unsigned int *_Nonnull state, const unsigned char *_Nonnull bytes, unsigned long count,
    const unsigned int *_Nonnull constants);
