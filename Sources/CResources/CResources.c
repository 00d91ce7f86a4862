// Shim; see CResources.h.
