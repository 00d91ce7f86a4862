// Shim; see CDeflate.h.
