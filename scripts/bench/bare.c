// The yardstick of the window: WebKitGTK with one page and pictures from memory, and nothing else.
//
//   bare PAGE THUMBS              opens PAGE; its pictures are bare://page/thumb/0, /1, …
//   bare --shrink FROM TO WIDTH   writes the pictures of FROM as JPEG files of this width to TO
//
// What the page posts to the handler `say` is printed as a line; "probe: end" closes the window.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <webkit2/webkit2.h>

enum { MOST_THUMBS = 200, WIDTH = 1280, HEIGHT = 900 };

static GBytes *page;
static GBytes *thumbs[MOST_THUMBS];
static guint thumb_count;

static void stop(const char *what, const GError *error) {
  fprintf(stderr, "bare: %s%s%s\n", what, error ? ": " : "", error ? error->message : "");
  exit(1);
}

static GBytes *bytes_of(const char *path) {
  char *content;
  gsize length;
  GError *error = NULL;
  if (!g_file_get_contents(path, &content, &length, &error)) stop("a file", error);
  return g_bytes_new_take(content, length);
}

static int by_name(gconstpointer a, gconstpointer b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

// The paths of a folder's files, in the order of their names.
static GPtrArray *files_of(const char *folder) {
  GError *error = NULL;
  GDir *dir = g_dir_open(folder, 0, &error);
  if (!dir) stop("a folder", error);
  GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);
  for (const char *name; (name = g_dir_read_name(dir));)
    g_ptr_array_add(paths, g_build_filename(folder, name, NULL));
  g_dir_close(dir);
  g_ptr_array_sort(paths, by_name);
  return paths;
}

static void shrink(const char *from, const char *to, int width) {
  GPtrArray *paths = files_of(from);
  for (guint i = 0; i < paths->len && i < MOST_THUMBS; i++) {
    GError *error = NULL;
    GdkPixbuf *small = gdk_pixbuf_new_from_file_at_scale(paths->pdata[i], width, -1, TRUE, &error);
    if (!small) stop("a picture", error);
    char *path = g_strdup_printf("%s/%04u.jpg", to, i);
    if (!gdk_pixbuf_save(small, path, "jpeg", &error, "quality", "85", NULL))
      stop("a thumbnail", error);
    g_free(path);
    g_object_unref(small);
  }
  g_ptr_array_unref(paths);
}

static void serve(WebKitURISchemeRequest *request, gpointer unused) {
  (void)unused;
  const char *path = webkit_uri_scheme_request_get_path(request);
  const gboolean is_thumb = g_str_has_prefix(path, "/thumb/");
  GBytes *bytes = page;
  if (is_thumb) bytes = thumbs[strtoul(path + strlen("/thumb/"), NULL, 10) % thumb_count];
  GInputStream *stream = g_memory_input_stream_new_from_bytes(bytes);
  const char *type = is_thumb ? "image/jpeg" : "text/html";
  webkit_uri_scheme_request_finish(request, stream, (gint64)g_bytes_get_size(bytes), type);
  g_object_unref(stream);
}

static void say(WebKitUserContentManager *manager, WebKitJavascriptResult *result,
                gpointer unused) {
  (void)manager;
  (void)unused;
  char *line = jsc_value_to_string(webkit_javascript_result_get_js_value(result));
  puts(line);
  fflush(stdout);
  if (strcmp(line, "probe: end") == 0) gtk_main_quit();
  g_free(line);
}

int main(int count, char **arguments) {
  if (count == 5 && strcmp(arguments[1], "--shrink") == 0) {
    shrink(arguments[2], arguments[3], atoi(arguments[4]));
    return 0;
  }
  if (count != 3) stop("give a page and a folder of thumbnails", NULL);
  page = bytes_of(arguments[1]);
  GPtrArray *paths = files_of(arguments[2]);
  for (; thumb_count < paths->len && thumb_count < MOST_THUMBS; thumb_count++)
    thumbs[thumb_count] = bytes_of(paths->pdata[thumb_count]);
  g_ptr_array_unref(paths);
  if (thumb_count == 0) stop("the folder of thumbnails is empty", NULL);

  gtk_init(&count, &arguments);
  WebKitWebContext *context = webkit_web_context_get_default();
  webkit_web_context_register_uri_scheme(context, "bare", serve, NULL, NULL);
  WebKitSecurityManager *security = webkit_web_context_get_security_manager(context);
  webkit_security_manager_register_uri_scheme_as_secure(security, "bare");

  WebKitUserContentManager *manager = webkit_user_content_manager_new();
  g_signal_connect(manager, "script-message-received::say", G_CALLBACK(say), NULL);
  webkit_user_content_manager_register_script_message_handler(manager, "say");
  GtkWidget *view = webkit_web_view_new_with_user_content_manager(manager);

  GtkWidget *window = gtk_window_new(GTK_WINDOW_TOPLEVEL);
  gtk_window_set_default_size(GTK_WINDOW(window), WIDTH, HEIGHT);
  g_signal_connect(window, "destroy", G_CALLBACK(gtk_main_quit), NULL);
  gtk_container_add(GTK_CONTAINER(window), view);
  webkit_web_view_load_uri(WEBKIT_WEB_VIEW(view), "bare://page/");
  gtk_widget_show_all(window);
  gtk_main();
  return 0;
}
