// Shim; see CTLS.h.
