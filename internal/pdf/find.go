package pdf

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// programs are what browsers of the Chromium family are called on each system:
// names to be found where programs are, or whole paths, in which a variable
// of the system may stand.
var programs = map[string][]string{
	"linux": {"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "brave-browser"},
	"darwin": {
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
		"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
		"/Applications/Chromium.app/Contents/MacOS/Chromium",
		"/Applications/Brave Browser.app/Contents/MacOS/Brave Browser",
		"$HOME/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
		"chromium",
	},
	"windows": {
		`${ProgramFiles}\Google\Chrome\Application\chrome.exe`,
		`${ProgramFiles(x86)}\Google\Chrome\Application\chrome.exe`,
		`${LocalAppData}\Google\Chrome\Application\chrome.exe`,
		`${ProgramFiles(x86)}\Microsoft\Edge\Application\msedge.exe`,
		`${ProgramFiles}\Microsoft\Edge\Application\msedge.exe`,
		`${LocalAppData}\Chromium\Application\chrome.exe`,
	},
}

// Find returns the path of the browser that is named, by its path or as it is
// called in a terminal; without a name, that of one that is installed. The
// error says where it looked.
func Find(named string) (string, error) {
	if named != "" {
		path, err := exec.LookPath(named)
		if err != nil {
			return "", fmt.Errorf("there is no browser %s that can be started: %w", named, err)
		}
		return filepath.Abs(path)
	}
	places := programs[runtime.GOOS]
	if places == nil {
		places = programs["linux"]
	}
	var looked []string
	for _, place := range places {
		place = os.ExpandEnv(place)
		if path, err := exec.LookPath(place); err == nil {
			return filepath.Abs(path)
		}
		looked = append(looked, place)
	}
	return "", &NoBrowser{looked}
}

// NoBrowser says that none is installed where they usually are.
type NoBrowser struct{ Looked []string }

func (e *NoBrowser) Error() string {
	return "there is no Chromium, Chrome or Edge here; looked for " + strings.Join(e.Looked, ", ")
}
