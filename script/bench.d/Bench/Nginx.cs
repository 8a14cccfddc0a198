namespace Workshop.Bench;

/// <summary>The same page as a file, with its compressed form beside it, and the same headers.</summary>
internal static class Nginx
{
    private const int Port = 5143;

    public static Server Start(string artifacts, string path, byte[] gzip, byte[] plain, HttpResponseMessage head)
    {
        var root = Path.Combine(artifacts, "nginx");
        Directory.CreateDirectory(root);
        File.WriteAllBytes(Path.Combine(root, "page.html"), plain);
        File.WriteAllBytes(Path.Combine(root, "page.html.gz"), gzip);
        var headers = head.Headers.Where(header => header.Key is not ("Date" or "ETag" or "Vary"))
            .Select(header => $"add_header {header.Key} \"{string.Join(", ", header.Value)}\";");
        File.WriteAllText(Path.Combine(root, "nginx.conf"), $$"""
            daemon off; master_process off; pid {{root}}/pid; error_log stderr;
            events { worker_connections 256; }
            http {
              access_log off; server_tokens off; keepalive_requests 100000000; gzip_static on; gzip_vary on; default_type "text/html; charset=utf-8";
              client_body_temp_path {{root}}; proxy_temp_path {{root}}; fastcgi_temp_path {{root}}; uwsgi_temp_path {{root}}; scgi_temp_path {{root}};
              types { }
              open_file_cache max=10; sendfile on; tcp_nopush on;
              server {
                listen 127.0.0.1:{{Port}};
                location = {{path}} { {{string.Join(' ', headers)}} alias {{root}}/page.html; }
              }
            }
            """);
        return Server.Start("/usr/sbin/nginx", Port, ["-p", root, "-c", Path.Combine(root, "nginx.conf")]);
    }
}
