#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <string.h>

#include "internal.h"

static const long day = 24 * 3600;

static bool set_name(X509 *certificate, const char *common_name) {
  X509_NAME *name = X509_get_subject_name(certificate);
  char cut[65];
  snprintf(cut, sizeof cut, "%s", common_name);
  return X509_NAME_add_entry_by_txt(name, "O", MBSTRING_UTF8, (const unsigned char *)"Bourg d'essai", -1, -1, 0) &&
         X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, (const unsigned char *)cut, -1, -1, 0);
}

static bool add_extension(X509 *certificate, X509 *issuer, int kind, const char *value) {
  X509V3_CTX context;
  X509V3_set_ctx(&context, issuer, certificate, NULL, NULL, 0);
  X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, &context, kind, value);
  if (!extension) return false;
  bool added = X509_add_ext(certificate, extension, -1);
  X509_EXTENSION_free(extension);
  return added;
}

// An unsigned certificate, valid from `from` to `until` seconds after now. Issuer NULL: itself.
static X509 *draft(const char *common_name, EVP_PKEY *key, X509 *issuer, long from, long until) {
  X509 *certificate = X509_new();
  uint64_t serial = 0;
  if (!certificate) return NULL;
  RAND_bytes((unsigned char *)&serial, sizeof serial);
  if (X509_set_version(certificate, 2) && ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1) &&
      set_name(certificate, common_name) &&
      X509_set_issuer_name(certificate, X509_get_subject_name(issuer ? issuer : certificate)) &&
      X509_gmtime_adj(X509_getm_notBefore(certificate), from) &&
      X509_gmtime_adj(X509_getm_notAfter(certificate), until) && X509_set_pubkey(certificate, key))
    return certificate;
  X509_free(certificate);
  return NULL;
}

static X509 *signed_or_freed(X509 *certificate, EVP_PKEY *key) {
  if (X509_sign(certificate, key, EVP_sha256())) return certificate;
  X509_free(certificate);
  return NULL;
}

static X509 *make_authority(const char *name, EVP_PKEY *key, X509 *issuer, EVP_PKEY *issuer_key) {
  X509 *certificate = draft(name, key, issuer, -2 * day, 60 * day);
  if (!certificate) return NULL;
  X509 *signer = issuer ? issuer : certificate;
  add_extension(certificate, signer, NID_basic_constraints, "critical,CA:TRUE");
  add_extension(certificate, signer, NID_key_usage, "critical,keyCertSign,cRLSign");
  add_extension(certificate, signer, NID_subject_key_identifier, "hash");
  return signed_or_freed(certificate, issuer_key);
}

static X509 *make_leaf(ctls_authority *authority, const char *host, int fault) {
  X509 *issuer = authority->certificate;
  EVP_PKEY *key = authority->key;
  long from = -day, until = 30 * day;
  const char *named = fault == CTLS_WRONG_HOST ? "mutualise-12.hebergeur.example" : host;
  switch (fault) {
    case CTLS_EXPIRED: from = -120 * day, until = -30 * day; break;
    case CTLS_NOT_YET_VALID: from = 20 * day; break;
    case CTLS_SELF_SIGNED: issuer = NULL, key = authority->leaf_key; break;
    case CTLS_UNKNOWN_AUTHORITY: issuer = authority->stranger, key = authority->stranger_key; break;
    case CTLS_INCOMPLETE_CHAIN: issuer = authority->intermediate, key = authority->intermediate_key; break;
    default: break;
  }
  X509 *certificate = draft(named, authority->leaf_key, issuer, from, until);
  if (!certificate) return NULL;
  char names[300];
  snprintf(names, sizeof names, "DNS:%s", named);
  X509 *signer = issuer ? issuer : certificate;
  add_extension(certificate, signer, NID_basic_constraints, "critical,CA:FALSE");
  add_extension(certificate, signer, NID_ext_key_usage, "serverAuth");
  add_extension(certificate, signer, NID_subject_alt_name, names);
  return signed_or_freed(certificate, key);
}

// A host that can stand in a certificate as it is: anything else could inject further names.
static bool is_plain(const char *host) {
  size_t length = strlen(host);
  if (length == 0 || length > 253) return false;
  return strspn(host, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_") == length;
}

X509 *ctls_leaf_for(ctls_authority *authority, const char *host, int fault) {
  if (!is_plain(host)) host = "localhost";
  size_t bucket = 5381;
  for (const char *byte = host; *byte; byte++) bucket = bucket * 33 + (unsigned char)*byte;
  struct ctls_leaf **head = &authority->leaves[(bucket + (size_t)fault) % ctls_leaf_buckets];
  pthread_mutex_lock(&authority->lock);
  struct ctls_leaf *leaf = *head;
  while (leaf && (leaf->fault != fault || strcmp(leaf->host, host) != 0)) leaf = leaf->next;
  if (!leaf) {
    X509 *certificate = make_leaf(authority, host, fault);
    leaf = certificate ? malloc(sizeof *leaf + strlen(host) + 1) : NULL;
    if (leaf) {
      *leaf = (struct ctls_leaf){.next = *head, .fault = fault, .certificate = certificate};
      memcpy(leaf->host, host, strlen(host) + 1);
      *head = leaf;
    }
  }
  pthread_mutex_unlock(&authority->lock);
  return leaf ? leaf->certificate : NULL;
}

ctls_authority *ctls_authority_create(void) {
  ctls_authority *authority = calloc(1, sizeof *authority);
  if (!authority) return NULL;
  pthread_mutex_init(&authority->lock, NULL);
  EVP_PKEY **keys[] = {
    &authority->key, &authority->leaf_key, &authority->stranger_key, &authority->intermediate_key};
  for (size_t index = 0; index < 4; index++) {
    *keys[index] = EVP_EC_gen("P-256");
    if (!*keys[index]) return ctls_authority_free(authority), NULL;
  }
  // A name of its own, or a client that trusts another town would complain about the signature, not the issuer.
  uint32_t number = 0;
  RAND_bytes((unsigned char *)&number, sizeof number);
  char name[64];
  snprintf(name, sizeof name, "Autorite du bourg d'essai %08x", number);
  authority->certificate = make_authority(name, authority->key, NULL, authority->key);
  authority->stranger =
    make_authority("Autorite inconnue", authority->stranger_key, NULL, authority->stranger_key);
  if (authority->certificate)
    authority->intermediate = make_authority(
      "Autorite intermediaire", authority->intermediate_key, authority->certificate, authority->key);
  if (!authority->certificate || !authority->stranger || !authority->intermediate)
    return ctls_authority_free(authority), NULL;
  return authority;
}

void ctls_authority_free(ctls_authority *authority) {
  if (!authority) return;
  for (size_t index = 0; index < ctls_leaf_buckets; index++)
    for (struct ctls_leaf *leaf = authority->leaves[index], *next; leaf; leaf = next) {
      next = leaf->next;
      X509_free(leaf->certificate);
      free(leaf);
    }
  X509_free(authority->certificate), X509_free(authority->stranger), X509_free(authority->intermediate);
  EVP_PKEY_free(authority->key), EVP_PKEY_free(authority->leaf_key);
  EVP_PKEY_free(authority->stranger_key), EVP_PKEY_free(authority->intermediate_key);
  pthread_mutex_destroy(&authority->lock);
  free(authority);
}

bool ctls_authority_write(const ctls_authority *authority, const char *path) {
  FILE *file = fopen(path, "w");
  if (!file) return false;
  bool written = PEM_write_X509(file, authority->certificate);
  return fclose(file) == 0 && written;
}
