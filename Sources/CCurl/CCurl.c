// Shim; see CCurl.h.
