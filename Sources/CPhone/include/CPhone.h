#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What libphonenumber says of one number.
typedef struct {
  /// E.164 with its plus sign, NUL-terminated; empty when the text is no possible number.
  char e164[24];
  /// ISO 3166-1 alpha-2 of the number's region, NUL-terminated; `001` for numbers of no country.
  char region[4];
  /// Country calling code.
  int32_t country_code;
  /// `PhoneNumberUtil::PhoneNumberType`; 99 when unknown.
  int32_t type;
  /// True when the number matches a known pattern of its region.
  bool is_valid;
} cphone_number;

/// Judges a candidate of digits, optionally with a leading plus, as dialled from `region` (`ZZ` when unknown).
///
/// `text` need not be NUL-terminated; more than 32 bytes are refused. Returns false when it cannot be parsed.
/// Thread-safe; never throws.
bool cphone_judge(const char *text, size_t length, const char *region, cphone_number *out);

/// Country calling code of a region; 0 when there is none.
int32_t cphone_country_code(const char *region);

#ifdef __cplusplus
}
#endif
