package serve

import (
	"context"
	"fmt"
	"net"
	"slices"
	"strconv"
)

const exampleAddr = "127.0.0.1:8420"

// listen listens at addr if that can be reached from this computer only.
func listen(ctx context.Context, addr string) (net.Listener, error) {
	host, port, err := net.SplitHostPort(addr)
	if err != nil || host == "" {
		return nil, fmt.Errorf("%q does not say where to serve: write a host and a port, as --addr %s", addr, exampleAddr)
	}
	ips, err := net.DefaultResolver.LookupIPAddr(ctx, host)
	if err != nil || len(ips) == 0 {
		return nil, fmt.Errorf("there is no host %q to serve at: write --addr %s", host, exampleAddr)
	}
	for _, ip := range ips {
		if !ip.IP.IsLoopback() {
			return nil, fmt.Errorf("others could reach %s, and serve answers this computer only: write --addr %s; to show the site to others, build it and publish the folder", host, exampleAddr)
		}
	}
	// The name is not looked up a second time: it might lead elsewhere by then.
	at := net.JoinHostPort(preferred(ips), port)
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", at)
	if err != nil {
		return nil, fmt.Errorf("cannot serve at %s, perhaps because another program does (%w): write --addr %s to take any port that is free",
			at, err, net.JoinHostPort(host, "0"))
	}
	return listener, nil
}

// preferred returns the first address of the older kind, which every browser
// and proxy understands.
func preferred(ips []net.IPAddr) string {
	older := func(ip net.IPAddr) bool { return ip.IP.To4() != nil }
	return ips[max(0, slices.IndexFunc(ips, older))].String()
}

// hosts returns the names under which a browser may ask for the site. A page of
// somebody else whose name is made to lead to this computer is none of them.
func hosts(at *net.TCPAddr) map[string]bool {
	names := map[string]bool{}
	for _, host := range []string{"localhost", "127.0.0.1", "::1", at.IP.String()} {
		names[net.JoinHostPort(host, strconv.Itoa(at.Port))] = true
		if at.Port == 80 {
			names[host] = true
			names["["+host+"]"] = true
		}
	}
	return names
}
