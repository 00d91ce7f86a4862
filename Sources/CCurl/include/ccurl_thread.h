#pragma once

/// Starts a detached thread with SIGPIPE blocked, because OpenSSL writes to closed sockets without MSG_NOSIGNAL.
/// Returns 0, or the error of pthread_create. In C because the importer gives pthread's types to different Clang
/// modules in different builds.
int ccurl_start_thread(void (*body)(void *), void *context);
