// Shim; see CPhone.h.
