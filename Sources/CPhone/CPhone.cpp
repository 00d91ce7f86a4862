// A narrow door to libphonenumber: values in, values out, no exception and no pointer leaves.
#include "CPhone.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

#include <cstring>
#include <string>

using i18n::phonenumbers::Logger;
using i18n::phonenumbers::NullLogger;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

const PhoneNumberUtil &util() {
  static const PhoneNumberUtil *const instance = [] {
    const PhoneNumberUtil *made = PhoneNumberUtil::GetInstance();
    // The library's own logger writes to standard output, which is data here.
    Logger::set_logger_impl(new NullLogger());
    return made;
  }();
  return *instance;
}

void copy(const std::string &from, char *to, size_t capacity) {
  const size_t count = from.size() < capacity - 1 ? from.size() : capacity - 1;
  std::memcpy(to, from.data(), count);
  to[count] = 0;
}

}  // namespace

bool cphone_judge(const char *text, size_t length, const char *region, cphone_number *out) {
  std::memset(out, 0, sizeof *out);
  out->type = 99;
  if (length > 32) return false;
  try {
    PhoneNumber number;
    if (util().Parse(std::string(text, length), region, &number) != PhoneNumberUtil::NO_PARSING_ERROR) return false;
    out->country_code = number.country_code();
    const PhoneNumberUtil::PhoneNumberType type = util().GetNumberType(number);
    // A number of a known type is a valid one of its region: what IsValidNumber asks, asked once.
    out->is_valid = type != PhoneNumberUtil::UNKNOWN;
    if (!out->is_valid) return true;
    out->type = static_cast<int32_t>(type);
    std::string home;
    util().GetRegionCodeForNumber(number, &home);
    copy(home, out->region, sizeof out->region);
    std::string national;
    util().GetNationalSignificantNumber(number, &national);
    copy("+" + std::to_string(number.country_code()) + national, out->e164, sizeof out->e164);
    return true;
  } catch (...) {
    return false;
  }
}

int32_t cphone_country_code(const char *region) {
  try {
    return util().GetCountryCodeForRegion(region);
  } catch (...) {
    return 0;
  }
}
