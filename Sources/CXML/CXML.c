// Shim; see CXML.h.
